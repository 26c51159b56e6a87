using System.Text;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Conformance;

/// <summary>Makes documents for a schema: mostly valid, with slips of the kind people make.</summary>
internal sealed partial class DocumentGenerator(Schema schema, Random random)
{
    private readonly List<(string Name, GraphQLType Type, string? Default)> _variables = [];
    private readonly List<(string Name, NamedType Type)> _fragments = [];
    private int _budget;
    private int _aliases;
    private readonly HashSet<string> _spread = [];
    private bool _slips;

    /// <summary>Makes a document, and variables for it as JSON.</summary>
    public GeneratedCase Next()
    {
        _variables.Clear();
        _fragments.Clear();
        _spread.Clear();
        _aliases = 0;
        _slips = random.Next(3) == 0;
        _budget = 8 + random.Next(25);
        NamedType[] composite = [.. schema.Types.Values.Where(t => t.IsComposite && !t.IsIntrospectionType)];
        for (int i = random.Next(3); i > 0; i--)
        {
            _fragments.Add(($"F{i}", composite[random.Next(composite.Length)]));
        }

        var text = new StringBuilder();
        bool isMutation = schema.MutationType is not null && random.Next(6) == 0;
        string body = Selections(isMutation ? schema.MutationType! : schema.QueryType, 0);
        (string Name, NamedType Type)[] fragments = [.. _fragments];
        List<string> definitions = [];
        for (int i = 0; i < fragments.Length; i++)
        {
            if (!_spread.Contains(fragments[i].Name) && !Slip())
            {
                continue;
            }

            // A fragment spreads only later ones, or slips into a cycle.
            _fragments.Clear();
            _fragments.AddRange(Slip() ? fragments : fragments[(i + 1)..]);
            definitions.Add($"fragment {fragments[i].Name} on {fragments[i].Type}{Directives("FRAGMENT_DEFINITION")} {Selections(fragments[i].Type, 2)}");
        }

        bool isShort = _variables.Count == 0 && !isMutation && random.Next(3) == 0;
        string name = random.Next(2) == 0 ? " Op" : "";
        text.Append(isShort ? body : $"{(isMutation ? "mutation" : "query")}{name}{VariableDefinitions()}{Directives(isMutation ? "MUTATION" : "QUERY")} {body}");
        foreach (string definition in definitions)
        {
            text.Insert(random.Next(2) == 0 ? 0 : text.Length, "\n" + definition + "\n");
        }

        if (Slip())
        {
            text.Append("\nquery Other { __typename }");
        }

        return new GeneratedCase(Mutate(text.ToString()), Variables(), Slip() ? "Op" : null);
    }

    private bool Slip() => _slips && random.Next(12) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Selections(NamedType type, int depth)
    {
        var parts = new List<string>();
        int count = 1 + random.Next(depth > 3 ? 2 : 4);
        for (int i = 0; i < count; i++)
        {
            parts.Add(Selection(type, depth));
        }

        return "{ " + string.Join(random.Next(2) == 0 ? " " : "\n  ", parts) + " }";
    }

    private string Selection(NamedType type, int depth)
    {
        _budget--;
        int choice = random.Next(12);
        if (choice < 3 && _fragments.Count > 0)
        {
            (string name, NamedType on) = _fragments.Find(f => !_spread.Contains(f.Name) && Overlaps(type, f.Type)) is { Name: not null } unused
                ? unused
                : Pick(_fragments);
            _spread.Add(name);
            if (Overlaps(type, on) || Slip())
            {
                return $"...{name}{Directives("FRAGMENT_SPREAD")}";
            }
        }

        if (choice is 1 or 2 && _budget > 0)
        {
            NamedType[] on = [.. schema.Types.Values.Where(t => t.IsComposite && !t.IsIntrospectionType && (Overlaps(type, t) || Slip()))];
            NamedType target = Pick(on);
            string condition = random.Next(4) == 0 ? "" : $" on {(Slip() ? "Strin" : target.Name)}";
            return $"...{condition}{Directives("INLINE_FRAGMENT")} {Selections(condition.Length == 0 ? type : target, depth + 1)}";
        }

        return Field(type, depth);
    }

    private bool Overlaps(NamedType a, NamedType b) => schema.GetPossibleTypes(a).Intersect(schema.GetPossibleTypes(b)).Any();

    private string Field(NamedType type, int depth)
    {
        if (type is not StructuredType structured || random.Next(15) == 0)
        {
            return "__typename";
        }

        Field[] fields = [.. structured.Fields.Values.Where(f => (_budget > 0 && depth < 6) || f.Type.Named.IsLeaf)];
        if (fields.Length == 0)
        {
            return "__typename";
        }

        Field field = Pick(fields);

        // Fields with arguments, and fields of interfaces that types narrow, conflict easily: an alias of their own keeps most documents valid.
        bool isRisky = field.Arguments.Count > 0 || random.Next(3) == 0;
        string alias = isRisky && !_slips ? $"f{_aliases++}: " : random.Next(6) == 0 ? Pick(["a", "b", "id", "name"]) + ": " : "";
        string name = Slip() ? field.Name + "s" : field.Name;
        string below = field.Type.Named.IsComposite != Slip() ? " " + Selections(field.Type.Named.IsComposite ? field.Type.Named : type, depth + 1) : "";
        return $"{alias}{name}{Arguments(field.Arguments)}{Directives("FIELD")}{below}";
    }

    private string Arguments(IReadOnlyList<InputValue> definitions)
    {
        var parts = new List<string>();
        foreach (InputValue argument in definitions)
        {
            if (argument.IsRequired ? !Slip() : random.Next(2) == 0)
            {
                string name = Slip() ? argument.Name + "x" : argument.Name;
                parts.Add($"{name}: {Value(argument.Type, 0, allowVariables: true, argument.HasDefault)}");
            }
        }

        if (parts.Count > 0 && Slip())
        {
            parts.Add(parts[0]);
        }

        return parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
    }

    private string Directives(string location)
    {
        if (random.Next(8) != 0)
        {
            return "";
        }

        Directive[] usable = [.. schema.Directives.Where(d => d.Locations.Contains(location) || Slip())];
        if (usable.Length == 0)
        {
            return "";
        }

        Directive directive = Pick(usable);
        string text = $" @{directive.Name}{Arguments(directive.Arguments)}";
        return Slip() ? text + text : text;
    }
}
