using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation;

/// <summary>A rule and the nodes it wants to see, so that no other rule is bothered with them.</summary>
internal sealed record RuleRegistration(Func<ValidationContext, ValidationRule> Create, NodeKind[] Enter, params NodeKind[] Leave);
