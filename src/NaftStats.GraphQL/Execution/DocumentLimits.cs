using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Measures a document before anything is done with it. Fragments count wherever they are spread, but are measured once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
internal sealed class DocumentLimits
{
    private static readonly Size Unknown = new(0, 0, 0);

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Size> _sizes = new(StringComparer.Ordinal);
    private int _directives;

    private DocumentLimits(Document document)
    {
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment;
            _directives += fragment.Directives.Length;
        }
    }

    /// <summary>The limits that a document exceeds, as errors.</summary>
    public static List<GraphQLError> Check(Document document, ExecutionOptions options)
    {
        var errors = new List<GraphQLError>();
        var limits = new DocumentLimits(document);
        foreach (OperationDefinitionNode operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            limits._directives += operation.Directives.Length + operation.VariableDefinitions.Sum(v => v.Directives.Length);
            Size size = limits.Measure(operation.SelectionSet);
            Check(size.Depth, options.MaxDepth, "levels of fields");
            Check(size.Fields, options.MaxFields, "fields");
            Check(size.Aliases, options.MaxAliases, "aliases");
            Check(limits._directives, options.MaxDirectives, "directives");

            void Check(long actual, long limit, string what)
            {
                if (actual > limit)
                {
                    string counted = actual >= int.MaxValue ? "far too many" : $"{actual}";
                    errors.Add(new GraphQLError(
                        $"The operation selects {counted} {what}, with fragments expanded; the limit is {limit}.",
                        ErrorCodes.LimitExceeded,
                        [operation.Location]));
                }
            }
        }

        return errors;
    }

    private Size Measure(SelectionSetNode set)
    {
        var total = new Size(0, 0, 0);
        foreach (SelectionNode selection in set.Selections)
        {
            _directives += selection.Directives.Length;
            Size size = selection switch
            {
                FieldNode field => Measure(field),
                InlineFragmentNode inline => Measure(inline.SelectionSet),
                _ => Measure(((FragmentSpreadNode)selection).Name.Value),
            };
            total = total.Plus(size);
        }

        return total;
    }

    private Size Measure(FieldNode field)
    {
        Size below = field.SelectionSet is { } set ? Measure(set) : new Size(0, 0, 0);
        return below.Plus(new Size(below.Depth + 1, 1, field.Alias is null ? 0 : 1));
    }

    private Size Measure(string fragmentName)
    {
        if (!_sizes.TryGetValue(fragmentName, out Size size) && _fragments.TryGetValue(fragmentName, out FragmentDefinitionNode? fragment))
        {
            // A fragment within itself counts nothing here; validation refuses it.
            _sizes[fragmentName] = Unknown;
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            size = _sizes[fragmentName] = Measure(fragment.SelectionSet);
        }

        return size;
    }

    /// <summary>How deep and how large a selection is. Counts stop growing where they have long been too large.</summary>
    private readonly record struct Size(int Depth, long Fields, long Aliases)
    {
        public Size Plus(Size other) => new(
            Math.Max(Depth, other.Depth), Math.Min(Fields + other.Fields, int.MaxValue), Math.Min(Aliases + other.Aliases, int.MaxValue));
    }
}
