using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>Keeps track of the types that the nodes of a walk stand for. Where the document is wrong a type is unknown, that is null.</summary>
internal sealed class TypeInfo(Schema? schema)
{
    private readonly Stack<GraphQLType?> _types = new();
    private readonly Stack<NamedType?> _parentTypes = new();
    private readonly List<GraphQLType?> _inputTypes = [];
    private readonly Stack<bool> _hasDefault = new();
    private readonly Stack<Field?> _fields = new();

    /// <summary>The nodes that the current one is within, the nearest on top.</summary>
    public Stack<SyntaxNode> Ancestors { get; } = new();

    /// <summary>The output type of the current field or fragment.</summary>
    public GraphQLType? Type => Top(_types);

    /// <summary>The composite type whose fields are selected here.</summary>
    public NamedType? ParentType => Top(_parentTypes);

    /// <summary>The type of the value expected here.</summary>
    public GraphQLType? InputType => _inputTypes.Count > 0 ? _inputTypes[^1] : null;

    /// <summary>The type of the list or object that the value expected here is part of.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Count > 1 ? _inputTypes[^2] : null;

    /// <summary>Whether an absent value here would be replaced by a default.</summary>
    public bool HasDefault => Top(_hasDefault);

    /// <summary>The current field.</summary>
    public Field? Field => Top(_fields);

    /// <summary>The current directive.</summary>
    public Directive? Directive { get; private set; }

    /// <summary>The current argument.</summary>
    public InputValue? Argument { get; private set; }

    /// <summary>Takes note of a node before its children.</summary>
    public void Enter(SyntaxNode node)
    {
        if (schema is null)
        {
            return;
        }

        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.Named is { IsComposite: true } parent ? parent : null);
                break;
            case FieldNode n:
                Field? field = ParentType is { } parentType ? schema.FindField(parentType, n.Name.Value) : null;
                _fields.Push(field);
                _types.Push(field?.Type);
                break;
            case DirectiveNode n:
                Directive = schema.FindDirective(n.Name.Value);
                break;
            case OperationDefinitionNode n:
                _types.Push(schema.FindRootType(n.Operation));
                break;
            case InlineFragmentNode n:
                PushOutput(n.TypeCondition is null ? Type?.Named : schema.FindType(n.TypeCondition));
                break;
            case FragmentDefinitionNode n:
                PushOutput(schema.FindType(n.TypeCondition));
                break;
            case VariableDefinitionNode n:
                PushInput(schema.FindType(n.Type));
                break;
            case ArgumentNode n:
                Argument = Directive is not null
                    ? InputValue.Find(Directive.Arguments, n.Name.Value)
                    : Field?.FindArgument(n.Name.Value);
                _hasDefault.Push(Argument?.HasDefault == true);
                PushInput(Argument?.Type);
                break;
            case ListValueNode:
                _hasDefault.Push(false);
                PushInput(InputType?.Nullable is ListType list ? list.ItemType : InputType?.Nullable);
                break;
            case ObjectFieldNode n:
                InputValue? inputField = (InputType?.Named as InputObjectType)?.Fields.GetValueOrDefault(n.Name.Value);
                _hasDefault.Push(inputField?.HasDefault == true);
                PushInput(inputField?.Type);
                break;
        }
    }

    /// <summary>Forgets a node after its children.</summary>
    public void Leave(SyntaxNode node)
    {
        if (schema is null)
        {
            return;
        }

        switch (node.Kind)
        {
            case NodeKind.SelectionSet:
                _parentTypes.Pop();
                break;
            case NodeKind.Field:
                _fields.Pop();
                _types.Pop();
                break;
            case NodeKind.Directive:
                Directive = null;
                break;
            case NodeKind.OperationDefinition or NodeKind.InlineFragment or NodeKind.FragmentDefinition:
                _types.Pop();
                break;
            case NodeKind.VariableDefinition:
                _inputTypes.RemoveAt(_inputTypes.Count - 1);
                break;
            case NodeKind.Argument or NodeKind.ListValue or NodeKind.ObjectField:
                Argument = node.Kind == NodeKind.Argument ? null : Argument;
                _hasDefault.Pop();
                _inputTypes.RemoveAt(_inputTypes.Count - 1);
                break;
        }
    }

    private static T? Top<T>(Stack<T> stack) => stack.TryPeek(out T? top) ? top : default;

    private void PushOutput(GraphQLType? type) => _types.Push(type is { IsOutputType: true } ? type : null);

    private void PushInput(GraphQLType? type) => _inputTypes.Add(type is { IsInputType: true } ? type : null);
}
