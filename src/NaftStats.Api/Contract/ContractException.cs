namespace NaftStats.Api.Contract;

/// <summary>The contract and the classes that answer it do not fit.</summary>
/// <param name="problems">All that does not fit.</param>
internal sealed class ContractException(IReadOnlyList<string> problems)
    : Exception($"The contract and the classes that answer it do not fit:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
