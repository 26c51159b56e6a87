using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Turns an operation of a valid document into a plan. Fields are collected here, once, instead of for every object:
/// what a request decides by <c>@skip</c> and <c>@include</c> is known before, and each combination gets a plan of its own.
/// </summary>
/// <remarks>
/// Below a field of an interface or union, selections are compiled for each type that it can be. Nested, that would multiply
/// without end, so equal selections on the same type are compiled once, and what is still too much is refused.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Collection"/>
internal sealed class PlanCompiler(BoundSchema schema, Document document, VariableValues conditions)
{
    /// <summary>More than any sensible document needs, and still made in a few milliseconds.</summary>
    public const int MaxFields = 10_000;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = Fragments(document);
    private readonly Dictionary<(ObjectType Type, FieldNodes Nodes), (object Writer, FieldPlan[] Fields)> _compiled = [];
    private int _argumentSets;

    public BoundSchema Schema { get; } = schema;

    /// <summary>Compiles an operation.</summary>
    public OperationPlan Compile(OperationDefinitionNode operation)
    {
        ObjectType rootType = Schema.Schema.FindRootType(operation.Operation)!;
        return Schema.FindObject(rootType).CompileOperation(this, operation);
    }

    /// <summary>How many fields have been compiled.</summary>
    public int FieldCount { get; private set; }

    /// <summary>How many fields with arguments have been compiled.</summary>
    public int ArgumentSets => _argumentSets;

    /// <summary>Compiles the fields selected below a field, for one of the object types its value can be of.</summary>
    public ObjectWriter<T> CompileObject<T>(ObjectBinding<T> binding, FieldSelection selection)
    {
        (ObjectType, FieldNodes) key = (binding.Type, new FieldNodes(selection.Nodes));
        if (!_compiled.TryGetValue(key, out (object Writer, FieldPlan[] Fields) compiled))
        {
            FieldPlan<T>[] fields = CompileFields(binding, selection.Nodes.Select(n => n.SelectionSet!), out FieldException? error);
            compiled = _compiled[key] = (new ObjectWriter<T>(fields, error, Schema.GenerateAfter), fields);
        }

        selection.Below.Add(compiled.Fields);
        return (ObjectWriter<T>)compiled.Writer;
    }

    /// <summary>Compiles the fields of selection sets that apply to one object.</summary>
    public FieldPlan<T>[] CompileFields<T>(ObjectBinding<T> binding, IEnumerable<SelectionSetNode> sets, out FieldException? error)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        try
        {
            var visited = new HashSet<string>(StringComparer.Ordinal);
            foreach (SelectionSetNode set in sets)
            {
                Collect(binding.Type, set, groups, visited);
            }
        }
        catch (FieldException exception)
        {
            error = exception;
            return [];
        }

        error = null;
        FieldCount += groups.Count;
        if (FieldCount > MaxFields)
        {
            throw new PlanTooLargeException();
        }

        var plans = new FieldPlan<T>[groups.Count];
        for (int i = 0; i < plans.Length; i++)
        {
            (string responseName, List<FieldNode> nodes) = groups.GetAt(i);
            plans[i] = CompileField(binding, responseName, nodes);
        }

        return plans;
    }

    private FieldPlan<T> CompileField<T>(ObjectBinding<T> binding, string responseName, List<FieldNode> nodes)
    {
        Field field = Schema.Schema.FindField(binding.Type, nodes[0].Name.Value)!;
        var selection = new FieldSelection(binding.Type, field, responseName, nodes);
        FieldBinding<T> fieldBinding = binding.FindField(field);
        selection.Arguments = new ArgumentPlan(_argumentSets, field, nodes[0], fieldBinding.ConvertArguments);
        _argumentSets += selection.Arguments.Constant is null ? 1 : 0;
        return fieldBinding.Compile(this, selection);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
    private void Collect(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        foreach (SelectionNode selection in set.Selections)
        {
            // A fragment that was spread before is passed over before its directives are looked at.
            if ((selection is FragmentSpreadNode seen && visited.Contains(seen.Name.Value)) || !IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    string name = (field.Alias ?? field.Name).Value;
                    if (!groups.TryGetValue(name, out List<FieldNode>? group))
                    {
                        groups[name] = group = [];
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
                case FragmentSpreadNode spread:
                    visited.Add(spread.Name.Value);
                    FragmentDefinitionNode fragment = _fragments[spread.Name.Value];
                    if (Applies(type, fragment.TypeCondition))
                    {
                        Collect(type, fragment.SelectionSet, groups, visited);
                    }

                    break;
            }
        }
    }

    /// <seealso href="https://spec.graphql.org/September2025/#DoesFragmentTypeApply()"/>
    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || condition.Name.Value == type.Name
        || (Schema.Schema.FindType(condition.Name.Value) is { } named && Schema.Schema.IsSubType(named, type));

    private bool IsIncluded(SelectionNode selection) =>
        selection.Directives.Length == 0
        || (Condition(selection, "skip") != true && Condition(selection, "include") != false);

    private bool? Condition(SelectionNode selection, string directiveName)
    {
        if (TypeBuilder.FindDirective(selection.Directives, directiveName) is not { } directive)
        {
            return null;
        }

        ValueNode value = Array.Find(directive.Arguments, a => a.Name.Value == "if")!.Value;
        if (value is BooleanValueNode constant)
        {
            return constant.Value;
        }

        string variable = ((VariableNode)value).Name.Value;
        if (!conditions.TryGet(variable, out object? given))
        {
            throw new FieldException(
                $"Argument \"if\" of required type \"Boolean!\" was provided the variable \"${variable}\" which was not provided a runtime value.",
                Response.ErrorCodes.ArgumentInvalid,
                value.Location);
        }

        return given as bool? ?? throw new FieldException(
            "Argument \"if\" of non-null type \"Boolean!\" must not be null.", Response.ErrorCodes.ArgumentInvalid, value.Location);
    }

    private static Dictionary<string, FragmentDefinitionNode> Fragments(Document document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments[fragment.Name.Value] = fragment;
            }
        }

        return fragments;
    }
}
