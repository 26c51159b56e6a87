using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation;

/// <summary>One rule at work on one document.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>What is known about the document.</summary>
    protected ValidationContext Context { get; } = context;

    /// <summary>The name of the rule in errors: that of its class.</summary>
    public string Name => GetType().Name;

    /// <summary>Looks at a node before its children; false keeps the children from this rule.</summary>
    public virtual bool Enter(SyntaxNode node) => true;

    /// <summary>Looks at a node after its children.</summary>
    public virtual void Leave(SyntaxNode node)
    {
    }

    /// <summary>Reports an error at the given nodes.</summary>
    protected void Report(string message, params ReadOnlySpan<SourceLocation> locations) =>
        Context.Report(Name, message, locations.ToArray());
}
