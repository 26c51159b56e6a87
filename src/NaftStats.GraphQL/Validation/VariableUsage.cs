using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>A place where a variable is used, and what is expected there.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type expected there, if known.</param>
/// <param name="HasDefault">Whether a default stands in when the variable has no value.</param>
/// <param name="ParentType">The type of the list or object that the value is part of, if any.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, GraphQLType? ParentType);
