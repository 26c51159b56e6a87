using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>
/// What a document asks with all its fragments spread. Each fragment is measured once, however often it is spread, and nothing is
/// compared with anything: measuring takes no longer than the text is long.
/// </summary>
internal sealed class DocumentSize
{
    // Introspection answers with the whole contract: a field of it stands for many.
    private const int IntrospectionWeight = 5;

    private readonly GraphQLDocument _document;
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Size> _sizes = [];
    private readonly List<ROM> _open = [];

    private DocumentSize(GraphQLDocument document)
    {
        _document = document;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
    }

    /// <summary>Refuses a document that asks for more than is allowed, with all that is too much.</summary>
    /// <exception cref="ProblemErrors">The document is beyond a limit, or a fragment spreads itself.</exception>
    public static void Check(GraphQLDocument document, ApiLimits limits)
    {
        var definitions = document.Definitions.Count
            + document.Definitions.OfType<GraphQLOperationDefinition>().Sum(operation => operation.Variables?.Count ?? 0);
        if (definitions > limits.Definitions)
        {
            throw new ProblemErrors([Exceeded(limits.Definitions, "operations, fragments and variables")]);
        }

        var measure = new DocumentSize(document);
        var all = default(Size);
        foreach (var definition in document.Definitions.OfType<GraphQLExecutableDefinition>())
        {
            // A fragment counts where it is spread; by itself it must not be too large either.
            all = definition is GraphQLFragmentDefinition fragment
                ? Size.Larger(all, measure.Of(fragment))
                : all.Beside(measure.Of(definition.SelectionSet).With(definition.Directives));
            if (Excess(all, limits) is { Count: > 0 } excess)
            {
                throw new ProblemErrors([.. excess.Select(error => error.At(document, definition))]);
            }
        }

        // Only now it is known that spreading all fragments ends soon.
        var pairs = 0L;
        foreach (var definition in document.Definitions.OfType<GraphQLExecutableDefinition>())
        {
            pairs += new RepeatedFields(measure._fragments, definition is GraphQLOperationDefinition).Pairs([definition.SelectionSet]);
            if (all.Fields + pairs > limits.Fields)
            {
                throw new ProblemErrors([Exceeded(limits.Fields, "fields, of which one that is repeated counts once more each time").At(document, definition)]);
            }
        }
    }

    private static ProblemError Exceeded(int limit, string what) =>
        new(ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The document has more than {limit} {what}."));

    private static List<ProblemError> Excess(Size size, ApiLimits limits)
    {
        var errors = new List<ProblemError>();
        Add(size.Depth, limits.Depth, "levels of nested selections");
        Add(size.Fields, limits.Fields, "fields after fragments are spread");
        Add(size.Aliases, limits.Aliases, "aliases after fragments are spread");
        Add(size.Directives, limits.Directives, "directives after fragments are spread");
        return errors;

        void Add(int asked, int limit, string what)
        {
            if (asked > limit)
            {
                errors.Add(Exceeded(limit, what));
            }
        }
    }

    private Size Of(GraphQLSelectionSet selections, bool isIntrospection = false)
    {
        var size = default(Size);
        foreach (var selection in selections.Selections)
        {
            size = size.Beside(selection switch
            {
                GraphQLField field => Of(field, isIntrospection),
                GraphQLFragmentSpread spread => Of(spread),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, isIntrospection).With(inline.Directives),
                _ => default,
            });
        }

        return size;
    }

    private Size Of(GraphQLField field, bool isIntrospection)
    {
        isIntrospection |= field.Name.Value.Span is "__schema" or "__type";
        var inner = field.SelectionSet is null ? default : Of(field.SelectionSet, isIntrospection);
        return new Size(inner.Depth + 1, Size.Sum(inner.Fields, isIntrospection ? IntrospectionWeight : 1), inner.Aliases, inner.Directives)
            .With(field.Directives)
            .WithAlias(field.Alias is not null);
    }

    // A spread that leads nowhere is one of validation's errors. It counts as a field, so that fragments of spreads alone count too.
    private Size Of(GraphQLFragmentSpread spread) => (_fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment) ? Of(fragment) : default)
        .Beside(new Size(0, 1, 0, 0))
        .With(spread.Directives);

    private Size Of(GraphQLFragmentDefinition fragment)
    {
        var name = fragment.FragmentName.Name.Value;
        if (_sizes.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_open.Contains(name))
        {
            throw new ProblemErrors([new ProblemError(
                ErrorCodes.ValidationFailed, $"The fragment \"{name}\" spreads itself ({string.Join(" > ", _open.SkipWhile(open => open != name).Append(name))}).").At(_document, fragment)]);
        }

        _open.Add(name);
        var isIntrospection = fragment.TypeCondition.Type.Name.Value.Span.StartsWith("__", StringComparison.Ordinal);
        var size = Of(fragment.SelectionSet, isIntrospection).With(fragment.Directives);
        _open.RemoveAt(_open.Count - 1);
        return _sizes[name] = size;
    }

    /// <summary>How large a part of a document is; beyond an int, as large as an int can be.</summary>
    private readonly record struct Size(int Depth, int Fields, int Aliases, int Directives)
    {
        public static int Sum(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);

        public static Size Larger(Size left, Size right) => new(
            Math.Max(left.Depth, right.Depth), Math.Max(left.Fields, right.Fields), Math.Max(left.Aliases, right.Aliases), Math.Max(left.Directives, right.Directives));

        public Size Beside(Size other) => new(
            Math.Max(Depth, other.Depth), Sum(Fields, other.Fields), Sum(Aliases, other.Aliases), Sum(Directives, other.Directives));

        public Size With(GraphQLDirectives? directives) => this with { Directives = Sum(Directives, directives?.Count ?? 0) };

        public Size WithAlias(bool isAliased) => isAliased ? this with { Aliases = Sum(Aliases, 1) } : this;
    }
}
