using System.Collections.Concurrent;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Execution;

/// <summary>An operation of a valid document, with a plan for each way its <c>@skip</c> and <c>@include</c> can turn out.</summary>
internal sealed class PreparedOperation
{
    private const int MaxPlans = 32;
    private const int MaxKeptFields = 1_000;

    private readonly BoundSchema _schema;
    private readonly Document _document;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<string, OperationPlan> _plans = new(StringComparer.Ordinal);
    private OperationPlan? _only;

    public PreparedOperation(BoundSchema schema, Document document, OperationDefinitionNode definition)
    {
        _schema = schema;
        _document = document;
        Definition = definition;
        Variables = new DeclaredVariables(schema.Schema, definition.VariableDefinitions);
        var conditions = new HashSet<string>(StringComparer.Ordinal);
        foreach (SelectionSetNode? set in document.Definitions.Select(d => (d as OperationDefinitionNode)?.SelectionSet ?? (d as FragmentDefinitionNode)?.SelectionSet))
        {
            CollectConditions(set, conditions);
        }

        _conditions = [.. Variables.Names.Where(conditions.Contains)];
    }

    public OperationDefinitionNode Definition { get; }

    public DeclaredVariables Variables { get; }

    public string? Name => Definition.Name?.Value;

    /// <summary>The plan for the given variables.</summary>
    /// <exception cref="PlanTooLargeException">There would be too much in it.</exception>
    public OperationPlan GetPlan(VariableValues variables)
    {
        if (_conditions.Length == 0)
        {
            return _only ?? Compile(variables, plan => _only = plan);
        }

        string key = string.Create(_conditions.Length, (_conditions, variables), static (text, state) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = state.variables.TryGet(state._conditions[i], out object? value) ? value switch { true => 't', false => 'f', _ => 'n' } : 'a';
            }
        });
        return _plans.TryGetValue(key, out OperationPlan? known)
            ? known
            : Compile(variables, plan =>
            {
                if (_plans.Count < MaxPlans)
                {
                    _plans[key] = plan;
                }
            });
    }

    /// <summary>Compiles a plan, and keeps it unless it is large: documents are many, and the memory for them is not.</summary>
    private OperationPlan Compile(VariableValues variables, Action<OperationPlan> keep)
    {
        var compiler = new PlanCompiler(_schema, _document, variables);
        OperationPlan plan = compiler.Compile(Definition);
        if (compiler.FieldCount <= MaxKeptFields)
        {
            keep(plan);
        }

        return plan;
    }

    private static void CollectConditions(SelectionSetNode? set, HashSet<string> names)
    {
        foreach (SelectionNode selection in set?.Selections ?? [])
        {
            foreach (DirectiveNode directive in selection.Directives)
            {
                if (directive is { Name.Value: "skip" or "include", Arguments: [{ Value: VariableNode variable }] })
                {
                    names.Add(variable.Name.Value);
                }
            }

            CollectConditions((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet, names);
        }
    }
}
