using System.ComponentModel.DataAnnotations;

namespace NaftStats.Api.Documents;

/// <summary>Which documents can be asked by their name.</summary>
public sealed record DocumentSettings : IValidatableObject
{
    /// <summary>A folder of <c>*.graphql</c> files, each of which can be asked by the SHA-256 of its text.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the documents of the folder are the only ones that are answered.</summary>
    public bool AllowListOnly { get; init; }

    /// <summary>Whether clients may register documents themselves, as Apollo's clients do.</summary>
    public bool Automatic { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Folder is not null && !Directory.Exists(Folder))
        {
            yield return new ValidationResult($"There is no folder \"{Folder}\". Name the folder that holds the *.graphql files.", [nameof(Folder)]);
        }

        if (AllowListOnly && Folder is null)
        {
            yield return new ValidationResult("Only listed documents are allowed, and none is listed. Set Documents:Folder too.", [nameof(AllowListOnly)]);
        }
    }
}
