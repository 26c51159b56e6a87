using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;
using NaftStats.GraphQL.Validation.Rules;

namespace NaftStats.GraphQL.Validation;

/// <summary>Checks documents by the rules of the specification, each in its own file under <c>Rules</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class DocumentValidator
{
    /// <summary>More errors than this help nobody; the rest of the document is not looked at.</summary>
    public const int MaxErrors = 100;

    private static readonly RuleSet ExecutableRules = new(
    [
        new(c => new ExecutableDefinitionsRule(c), [NodeKind.Document]),
        new(c => new UniqueOperationNamesRule(c), [NodeKind.OperationDefinition, NodeKind.FragmentDefinition]),
        new(c => new LoneAnonymousOperationRule(c), [NodeKind.Document, NodeKind.OperationDefinition]),
        new(c => new SingleFieldSubscriptionsRule(c), [NodeKind.OperationDefinition]),
        new(c => new KnownTypeNamesRule(c), [NodeKind.NamedType]),
        new(c => new FragmentsOnCompositeTypesRule(c), [NodeKind.InlineFragment, NodeKind.FragmentDefinition]),
        new(c => new VariablesAreInputTypesRule(c), [NodeKind.VariableDefinition]),
        new(c => new ScalarLeafsRule(c), [NodeKind.Field]),
        new(c => new FieldsOnCorrectTypeRule(c), [NodeKind.Field]),
        new(c => new UniqueFragmentNamesRule(c), [NodeKind.OperationDefinition, NodeKind.FragmentDefinition]),
        new(c => new KnownFragmentNamesRule(c), [NodeKind.FragmentSpread]),
        new(c => new NoUnusedFragmentsRule(c), [NodeKind.OperationDefinition, NodeKind.FragmentDefinition], [NodeKind.Document]),
        new(c => new PossibleFragmentSpreadsRule(c), [NodeKind.InlineFragment, NodeKind.FragmentSpread]),
        new(c => new NoFragmentCyclesRule(c), [NodeKind.OperationDefinition, NodeKind.FragmentDefinition]),
        new(c => new UniqueVariableNamesRule(c), [NodeKind.OperationDefinition]),
        new(c => new NoUndefinedVariablesRule(c), [], [NodeKind.OperationDefinition]),
        new(c => new NoUnusedVariablesRule(c), [], [NodeKind.OperationDefinition]),
        new(c => new KnownDirectivesRule(c), [NodeKind.Directive]),
        new(c => new UniqueDirectivesPerLocationRule(c), UniqueDirectivesPerLocationRule.Kinds),
        new(c => new KnownArgumentNamesRule(c), [NodeKind.Argument, NodeKind.Directive]),
        new(c => new UniqueArgumentNamesRule(c), [NodeKind.Field, NodeKind.Directive]),
        new(c => new ValuesOfCorrectTypeRule(c), ValuesOfCorrectTypeRule.Kinds),
        new(c => new ProvidedRequiredArgumentsRule(c), [], [NodeKind.Field, NodeKind.Directive]),
        new(c => new VariablesInAllowedPositionRule(c), [], [NodeKind.OperationDefinition]),
        new(c => new OverlappingFieldsCanBeMergedRule(c), [NodeKind.SelectionSet]),
        new(c => new UniqueInputFieldNamesRule(c), [NodeKind.ObjectValue, NodeKind.ObjectField], [NodeKind.ObjectValue]),
        new(c => new MaxIntrospectionDepthRule(c), [NodeKind.Field]),
    ]);

    private static readonly RuleSet SdlRules = new(
    [
        new(c => new LoneSchemaDefinitionRule(c), [NodeKind.SchemaDefinition]),
        new(c => new UniqueOperationTypesRule(c), [NodeKind.SchemaDefinition]),
        new(c => new UniqueTypeNamesRule(c), UniqueTypeNamesRule.Kinds),
        new(c => new UniqueEnumValueNamesRule(c), [NodeKind.EnumTypeDefinition]),
        new(c => new UniqueFieldDefinitionNamesRule(c), UniqueFieldDefinitionNamesRule.Kinds),
        new(c => new UniqueArgumentDefinitionNamesRule(c), UniqueArgumentDefinitionNamesRule.Kinds),
        new(c => new UniqueDirectiveNamesRule(c), [NodeKind.DirectiveDefinition]),
        new(c => new KnownTypeNamesRule(c), [NodeKind.NamedType]),
        new(c => new KnownDirectivesRule(c), [NodeKind.Directive]),
        new(c => new UniqueDirectivesPerLocationRule(c), UniqueDirectivesPerLocationRule.Kinds),
        new(c => new PossibleTypeExtensionsRule(c), UniqueTypeNamesRule.Kinds),
        new(c => new KnownArgumentNamesRule(c), [NodeKind.Directive]),
        new(c => new UniqueArgumentNamesRule(c), [NodeKind.Directive]),
        new(c => new UniqueInputFieldNamesRule(c), [NodeKind.ObjectValue, NodeKind.ObjectField], [NodeKind.ObjectValue]),
        new(c => new ProvidedRequiredArgumentsRule(c), [], [NodeKind.Directive]),
    ]);

    /// <summary>Checks a document that is to be executed; no errors means it can be.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, Document document)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return ExecutableRules.Apply(new ValidationContext(document, schema, MaxErrors));
    }

    /// <summary>Checks a document that is to become a schema.</summary>
    public static IReadOnlyList<GraphQLError> ValidateSdl(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SdlRules.Apply(new ValidationContext(document, null, int.MaxValue));
    }
}
