using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Checks the rules of the type system that go beyond a single definition. Each chapter has its own file.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
internal sealed partial class SchemaValidator
{
    private readonly Schema _schema;
    private readonly List<GraphQLError> _errors = [];

    private SchemaValidator(Schema schema) => _schema = schema;

    /// <summary>All problems of a schema.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var validator = new SchemaValidator(schema);
        validator.ValidateRootTypes();
        validator.ValidateDirectives();
        foreach (NamedType type in schema.Types.Values.Where(t => !SpecifiedTypes.Contains(t.Name)))
        {
            validator.ValidateType(type);
        }

        if (validator._errors.Count == 0)
        {
            validator.ValidateDefaults();
        }

        return validator._errors;
    }

    private void Report(string message, params IEnumerable<SyntaxNode?> nodes) =>
        _errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, [.. nodes.OfType<SyntaxNode>().Select(n => n.Location)]));

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
    private void ValidateRootTypes()
    {
        if (_schema.DeclaredQueryType is null)
        {
            Report("Query root type must be provided.", _schema.Definition);
        }

        Check(OperationType.Query, _schema.DeclaredQueryType, "Query root type must be Object type, it cannot be");
        Check(OperationType.Mutation, _schema.DeclaredMutationType, "Mutation root type must be Object type if provided, it cannot be");
        Check(OperationType.Subscription, _schema.DeclaredSubscriptionType, "Subscription root type must be Object type if provided, it cannot be");

        void Check(OperationType operation, NamedType? type, string message)
        {
            if (type is not (null or ObjectType))
            {
                Report($"{message} {type}.", OperationTypeNode(operation) ?? (SyntaxNode?)type.Definitions.FirstOrDefault());
            }
        }
    }

    private NamedTypeNode? OperationTypeNode(OperationType operation) =>
        _schema.Extensions.Prepend(_schema.Definition).OfType<SchemaDefinitionNode>()
            .SelectMany(n => n.OperationTypes).FirstOrDefault(n => n.Operation == operation)?.Type;

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>
    private void ValidateDirectives()
    {
        foreach (Directive directive in _schema.Directives.Where(d => !SpecifiedTypes.Directives.Contains(d)))
        {
            ValidateName(directive.Name, directive.Definition);
            foreach (InputValue argument in directive.Arguments)
            {
                string name = $"@{directive.Name}({argument.Name}:)";
                ValidateName(argument.Name, argument.Definition);
                if (!argument.Type.IsInputType)
                {
                    Report($"The type of {name} must be Input Type but got: {argument.Type}.", argument.Definition);
                }

                ValidateDeprecation($"argument {name}", argument);
            }
        }
    }

    private void ValidateName(string name, SyntaxNode? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    private void ValidateDeprecation(string description, InputValue value)
    {
        if (value.IsRequired && value.DeprecationReason is not null)
        {
            Report(
                $"Required {description} cannot be deprecated.",
                TypeBuilder.FindDirective(value.Definition.Directives, "deprecated"),
                value.Definition.Type);
        }
    }

    private void ValidateType(NamedType type)
    {
        ValidateName(type.Name, type.Definitions[0]);
        switch (type)
        {
            case StructuredType structured:
                ValidateFields(structured);
                ValidateInterfaces(structured);
                break;
            case UnionType union:
                ValidateUnionMembers(union);
                break;
            case EnumType @enum:
                ValidateEnumValues(@enum);
                break;
            case InputObjectType input:
                ValidateInputFields(input);
                DetectCircularReferences(input);
                break;
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
    private void ValidateFields(StructuredType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Type {type.Name} must define one or more fields.", type.Definitions);
        }

        foreach (Field field in type.Fields.Values)
        {
            string name = $"{type.Name}.{field.Name}";
            ValidateName(field.Name, field.Definition);
            if (!field.Type.IsOutputType)
            {
                Report($"The type of {name} must be Output Type but got: {field.Type}.", field.Definition.Type);
            }

            foreach (InputValue argument in field.Arguments)
            {
                ValidateName(argument.Name, argument.Definition);
                if (!argument.Type.IsInputType)
                {
                    Report($"The type of {name}({argument.Name}:) must be Input Type but got: {argument.Type}.", argument.Definition.Type);
                }

                ValidateDeprecation($"argument {name}({argument.Name}:)", argument);
            }
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>
    private void ValidateUnionMembers(UnionType union)
    {
        if (union.DeclaredTypes.Count == 0)
        {
            Report($"Union type {union.Name} must define one or more member types.", union.Definitions);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (NamedType member in union.DeclaredTypes)
        {
            IEnumerable<SyntaxNode> nodes = union.Definitions.Cast<UnionTypeDefinitionNode>()
                .SelectMany(d => d.Types).Where(n => n.Name.Value == member.Name);
            if (!seen.Add(member.Name))
            {
                Report($"Union type {union.Name} can only include type {member.Name} once.", nodes);
            }
            else if (member is not ObjectType)
            {
                Report($"Union type {union.Name} can only include Object types, it cannot include {member}.", nodes);
            }
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
    private void ValidateEnumValues(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            Report($"Enum type {type.Name} must define one or more values.", type.Definitions);
        }

        foreach (EnumValueDefinitionNode value in type.Definitions.Cast<EnumTypeDefinitionNode>().SelectMany(d => d.Values))
        {
            ValidateName(value.Name.Value, value);
        }
    }
}
