using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation;

/// <summary>What the rules share about a document: its fragments, its uses of variables, the errors found, and a budget of work.</summary>
internal sealed class ValidationContext
{
    private const string Aborted = "Validation aborted: checking this document would take too much work.";

    private readonly int _maxErrors;
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> _referenced = [];
    private readonly Dictionary<SyntaxNode, List<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _recursiveUsages = [];
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private int _remainingFragmentWork = 50_000;

    public ValidationContext(Document document, Schema? schema, int maxErrors)
    {
        Document = document;
        SchemaOrNull = schema;
        _maxErrors = maxErrors;
        TypeInfo = new TypeInfo(schema);
    }

    public Document Document { get; }

    /// <summary>The schema the document is for; none while a schema text is being checked.</summary>
    public Schema? SchemaOrNull { get; }

    /// <summary>The schema the document is for, in rules that are not applied to schema texts.</summary>
    public Schema Schema => SchemaOrNull!;

    public TypeInfo TypeInfo { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string rule, string message, SourceLocation[] locations)
    {
        if (_errors.Count >= _maxErrors)
        {
            _errors.Add(new GraphQLError(
                "Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.ValidationFailed));
            throw new ValidationAbortedException();
        }

        _errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, locations) { Rule = rule });
    }

    /// <summary>Pays for work that a small document can multiply; beyond the budget the document is refused.</summary>
    public void SpendFragmentWork(int cost)
    {
        _remainingFragmentWork -= cost;
        if (_remainingFragmentWork < 0)
        {
            Abort();
        }
    }

    /// <summary>Refuses a document that takes too much work to check.</summary>
    public void Abort()
    {
        _errors.Add(new GraphQLError(Aborted, ErrorCodes.LimitExceeded));
        throw new ValidationAbortedException();
    }

    public FragmentDefinitionNode? FindFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
            foreach (DefinitionNode definition in Document.Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                {
                    _fragments[fragment.Name.Value] = fragment;
                }
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>The fragments spread anywhere within a selection set, those within the spread fragments not included.</summary>
    public List<FragmentSpreadNode> FragmentSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out List<FragmentSpreadNode>? spreads))
        {
            return spreads;
        }

        spreads = [];
        var toVisit = new Stack<SelectionSetNode>();
        toVisit.Push(selectionSet);
        while (toVisit.TryPop(out SelectionSetNode? set))
        {
            foreach (SelectionNode selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        toVisit.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        toVisit.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        _spreads[selectionSet] = spreads;
        return spreads;
    }

    /// <summary>The fragments an operation uses, directly or through others, in the order they are reached.</summary>
    public List<FragmentDefinitionNode> ReferencedFragments(OperationDefinitionNode operation)
    {
        if (_referenced.TryGetValue(operation, out List<FragmentDefinitionNode>? fragments))
        {
            return fragments;
        }

        fragments = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new Queue<string>();
        void Collect(SelectionSetNode set)
        {
            foreach (FragmentSpreadNode spread in FragmentSpreads(set))
            {
                if (seen.Add(spread.Name.Value))
                {
                    names.Enqueue(spread.Name.Value);
                }
            }
        }

        Collect(operation.SelectionSet);
        SpendFragmentWork(names.Count);
        while (names.TryDequeue(out string? name))
        {
            if (FindFragment(name) is { } fragment)
            {
                fragments.Add(fragment);
                SpendFragmentWork(FragmentSpreads(fragment.SelectionSet).Count);
                Collect(fragment.SelectionSet);
            }
        }

        _referenced[operation] = fragments;
        return fragments;
    }

    /// <summary>The uses of variables within an operation and all fragments it uses.</summary>
    public List<VariableUsage> VariableUsages(OperationDefinitionNode operation)
    {
        if (_recursiveUsages.TryGetValue(operation, out List<VariableUsage>? usages))
        {
            return usages;
        }

        List<FragmentDefinitionNode> fragments = ReferencedFragments(operation);
        SpendFragmentWork(fragments.Count);
        usages = [.. LocalUsages(operation)];
        foreach (FragmentDefinitionNode fragment in fragments)
        {
            List<VariableUsage> local = LocalUsages(fragment);
            SpendFragmentWork(2 * local.Count);
            usages.AddRange(local);
        }

        _recursiveUsages[operation] = usages;
        return usages;
    }

    private List<VariableUsage> LocalUsages(SyntaxNode definition)
    {
        if (!_usages.TryGetValue(definition, out List<VariableUsage>? usages))
        {
            usages = _usages[definition] = VariableUsageCollector.Collect(this, definition);
        }

        return usages;
    }
}
