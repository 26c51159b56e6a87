namespace NaftStats.Api.Requests;

/// <summary>What a request asks.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation of the document; its only one when null.</param>
/// <param name="Variables">The variables as the client wrote them; empty when it gave none.</param>
/// <param name="MediaType">The media type of the answer.</param>
internal sealed record Question(string Query, string? OperationName, string Variables, string MediaType);
