using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation;

/// <summary>Walks through a syntax tree in source order with several rules at once.</summary>
internal sealed class DocumentWalker(TypeInfo typeInfo, ValidationRule[] rules, int[][] enter, int[][] leave)
{
    private readonly SyntaxNode?[] _skipping = new SyntaxNode?[rules.Length];
    private int _skippingCount;

    /// <summary>Visits a node and all below it.</summary>
    public void Visit(SyntaxNode node)
    {
        typeInfo.Enter(node);
        int kind = (int)node.Kind;
        foreach (int i in enter[kind])
        {
            if (_skipping[i] is null && !rules[i].Enter(node))
            {
                _skipping[i] = node;
                _skippingCount++;
            }
        }

        if (_skippingCount < rules.Length)
        {
            typeInfo.Ancestors.Push(node);
            VisitChildren(node);
            typeInfo.Ancestors.Pop();
        }

        foreach (int i in leave[kind])
        {
            if (_skipping[i] is null)
            {
                rules[i].Leave(node);
            }
        }

        if (_skippingCount > 0)
        {
            EndSkipping(node);
        }

        typeInfo.Leave(node);
    }

    private void EndSkipping(SyntaxNode node)
    {
        for (int i = 0; i < _skipping.Length; i++)
        {
            if (ReferenceEquals(_skipping[i], node))
            {
                _skipping[i] = null;
                _skippingCount--;
            }
        }
    }

    private void VisitAll(SyntaxNode[] nodes)
    {
        foreach (SyntaxNode node in nodes)
        {
            Visit(node);
        }
    }

    private void VisitOptional(SyntaxNode? node)
    {
        if (node is not null)
        {
            Visit(node);
        }
    }

    private void VisitChildren(SyntaxNode node)
    {
        switch (node)
        {
            case FieldNode n:
                VisitAll(n.Arguments);
                VisitAll(n.Directives);
                VisitOptional(n.SelectionSet);
                break;
            case SelectionSetNode n:
                VisitAll(n.Selections);
                break;
            case ArgumentNode n:
                Visit(n.Value);
                break;
            case FragmentSpreadNode n:
                VisitAll(n.Directives);
                break;
            case InlineFragmentNode n:
                VisitOptional(n.TypeCondition);
                VisitAll(n.Directives);
                Visit(n.SelectionSet);
                break;
            case DirectiveNode n:
                VisitAll(n.Arguments);
                break;
            case ListValueNode n:
                VisitAll(n.Values);
                break;
            case ObjectValueNode n:
                VisitAll(n.Fields);
                break;
            case ObjectFieldNode n:
                Visit(n.Value);
                break;
            case ListTypeNode n:
                Visit(n.Type);
                break;
            case NonNullTypeNode n:
                Visit(n.Type);
                break;
            case Document n:
                VisitAll(n.Definitions);
                break;
            case OperationDefinitionNode n:
                VisitAll(n.VariableDefinitions);
                VisitAll(n.Directives);
                Visit(n.SelectionSet);
                break;
            case VariableDefinitionNode n:
                Visit(n.Variable);
                Visit(n.Type);
                VisitOptional(n.DefaultValue);
                VisitAll(n.Directives);
                break;
            case FragmentDefinitionNode n:
                Visit(n.TypeCondition);
                VisitAll(n.Directives);
                Visit(n.SelectionSet);
                break;
            default:
                VisitTypeSystemChildren(node);
                break;
        }
    }

    private void VisitTypeSystemChildren(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode n:
                VisitAll(n.Directives);
                VisitAll(n.OperationTypes);
                break;
            case OperationTypeDefinitionNode n:
                Visit(n.Type);
                break;
            case ScalarTypeDefinitionNode n:
                VisitAll(n.Directives);
                break;
            case ObjectTypeDefinitionNode n:
                VisitAll(n.Interfaces);
                VisitAll(n.Directives);
                VisitAll(n.Fields);
                break;
            case InterfaceTypeDefinitionNode n:
                VisitAll(n.Interfaces);
                VisitAll(n.Directives);
                VisitAll(n.Fields);
                break;
            case UnionTypeDefinitionNode n:
                VisitAll(n.Directives);
                VisitAll(n.Types);
                break;
            case EnumTypeDefinitionNode n:
                VisitAll(n.Directives);
                VisitAll(n.Values);
                break;
            case InputObjectTypeDefinitionNode n:
                VisitAll(n.Directives);
                VisitAll(n.Fields);
                break;
            case FieldDefinitionNode n:
                VisitAll(n.Arguments);
                Visit(n.Type);
                VisitAll(n.Directives);
                break;
            case InputValueDefinitionNode n:
                Visit(n.Type);
                VisitOptional(n.DefaultValue);
                VisitAll(n.Directives);
                break;
            case EnumValueDefinitionNode n:
                VisitAll(n.Directives);
                break;
            case DirectiveDefinitionNode n:
                VisitAll(n.Arguments);
                break;
        }
    }
}
