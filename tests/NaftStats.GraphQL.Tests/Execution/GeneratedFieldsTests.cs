using System.Buffers;
using System.Text;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>Objects written by generated code are the same, byte for byte, as those written in the general way.</summary>
public class GeneratedFieldsTests
{
    private const string Sdl = """
        type Query { rows(first: Int = 200): [Row]! row(index: Int!): Row }
        type Row {
          number: Int! optional: Int share: Float! mean: Float flag: Boolean! kind: Kind! maybe: Kind text: String! remark: String
          place: Place! other: Place point: Point! corner: Point computed: Place fails: String! mayFail: Int named(prefix: String = "n"): String!
          list: [String]
        }
        type Place { code: ID! label: String! parent: Place kind: Kind! counted: Int! }
        type Point { x: Float! y: Float! }
        enum Kind { ORDINARY ODD_ONE }
        """;

    private const string Plain = """
        __typename number optional share mean flag kind maybe text remark
        place { __typename code label parent { code label parent { label } } kind } other { label kind } point { x y } corner { y }
        """;

    private const string All = Plain + " computed { code counted } fails mayFail named named2: named(prefix: \"p\") list";

    public enum Kind
    {
        Ordinary,
        OddOne,
    }

    [Theory]
    [InlineData("{ rows { " + Plain + " } }")]
    [InlineData("{ rows { " + All + " } }")]
    [InlineData("{ rows { fails text } }")]
    [InlineData("{ rows { mayFail number } }")]
    [InlineData("{ rows { other { kind } other { label } mean } }")]
    [InlineData("{ a: rows(first: 40) { point { x } } b: rows(first: 3) { place { code } } }")]
    [InlineData("{ row(index: 3) { " + All + " } }")]
    [InlineData("{ row(index: 7) { place { label } } }")]
    [InlineData("{ row(index: 11) { share number } }")]
    public async Task Answers_the_same_as_the_general_way(string query)
    {
        string expected = await Ask(Create(int.MaxValue), query);
        ExecutableSchema hot = Create(generateAfter: 1);
        Assert.Equal(expected, await Ask(hot, query));
        Assert.Equal(expected, await Ask(hot, query));
    }

    [Fact]
    public async Task A_plan_that_becomes_hot_in_the_middle_of_an_answer_goes_on_answering_the_same()
    {
        string expected = await Ask(Create(int.MaxValue), "{ rows { " + All + " } }");
        for (int after = 2; after < 30; after += 9)
        {
            Assert.Equal(expected, await Ask(Create(after), "{ rows { " + All + " } }"));
        }
    }

    [Fact]
    public async Task An_error_below_a_generated_object_has_its_path()
    {
        string answer = await Ask(Create(1), "{ row(index: 7) { number other { code parent { label } } text } }");
        Assert.Equal(
            """{"data":{"row":{"number":7,"other":{"code":"p7","parent":null},"text":"text 7"}},"errors":[{"message":"Cannot return null for non-nullable field Place.label.","locations":[{"line":1,"column":48}],"path":["row","other","parent","label"],"extensions":{"code":"RESULT_INVALID"}}]}""",
            answer);
    }

    [Fact]
    public async Task A_member_that_does_something_is_called_once()
    {
        await Ask(Create(1), "{ row(index: 25) { place { counted label } } }");
        Assert.Equal(1, Place.Calls);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(127)]
    [InlineData(1_500)]
    public async Task Text_of_any_length_finds_room(int step)
    {
        // The lengths differ from row to row, so that the ends of the buffer come at every place of a row.
        for (int length = 0; length < 64 * step; length += (17 * step) + 1)
        {
            Row.TextLength = length;
            string expected = await Ask(Create(int.MaxValue), "{ rows(first: 60) { " + Plain + " } }");
            Assert.Equal(expected, await Ask(Create(1), "{ rows(first: 60) { " + Plain + " } }"));
        }

        Row.TextLength = 0;
    }

    [Fact]
    public async Task Gives_up_a_response_that_grows_too_large()
    {
        ExecutableSchema schema = Create(1, o => (o.MaxResponseSize, o.Timeout) = (100_000, TimeSpan.FromMinutes(1)));
        Assert.StartsWith("{\"data\":{\"rows\":[{", await Ask(schema, "{ rows { text number } }"), StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", await Ask(schema, "{ rows(first: 100000) { text number } }"), StringComparison.Ordinal);
    }

    private static ExecutableSchema Create(int generateAfter, Action<ExecutionOptions>? configure = null)
    {
        var options = new ExecutionOptions { GenerateAfter = generateAfter };
        configure?.Invoke(options);
        return ExecutableSchema.Create(
            Schema.Parse(Sdl), bindings => bindings.Bind<Query>().Bind<Row>().Bind<Place>().Bind<Point>(), options);
    }

    private static async Task<string> Ask(ExecutableSchema schema, string query)
    {
        Place.Calls = 0;
        var output = new ArrayBufferWriter<byte>();
        await schema.ExecuteAsync(new GraphQLRequest(query), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal sealed class Query
    {
        public Row?[] Rows(int? first) => [.. Enumerable.Range(0, first ?? 0).Select(i => i % 19 == 18 ? (Row?)null : new Row(i))];

        public Row? Row(int index) => new Row(index);
    }

    internal readonly record struct Point(double X, double Y);

    internal sealed record Place(string Code, string Label, Place? Parent, Kind Kind)
    {
        [ThreadStatic]
        public static int Calls;

        public int Counted => ++Calls;
    }

    /// <summary>Something of everything, and now and then what its type excludes.</summary>
    internal readonly struct Row
    {
        private readonly int _index;

        public Row(int index)
        {
            _index = index;
            Number = index switch { 5 => int.MinValue, 6 => int.MaxValue, _ => index };
            Optional = index % 3 == 0 ? null : -index;
            Share = index == 11 ? double.NaN : index / 8.0;
            Mean = index % 4 == 0 ? null : index == 13 ? double.PositiveInfinity : 1.0 / (index + 1);
            Flag = index % 2 == 0;
            Kind = index == 17 ? (Kind)9 : (Kind)(index % 2);
            Maybe = index % 5 == 0 ? null : Kind;
            Text = index == 21 ? null! : "text " + index + new string('x', TextLength);
            Remark = (index % 6) switch { 0 => null, 1 => "", 2 => "ë\"\n", 3 => new string('y', index), 4 => "één", _ => "12345678\\" };
            Place = index == 23 ? null! : new Place("c" + index, index == 25 ? null! : "label " + index, null, Kind);
            Other = index % 7 == 6 ? null : new Place("p" + index, "other", index == 7 ? new Place("q", null!, null, Kind.OddOne) : Place, Kind);
            Point = new Point(index, index == 27 ? double.NaN : -index / 4.0);
            Corner = index % 2 == 0 ? null : Point;
        }

        [ThreadStatic]
        public static int TextLength;

        public int Number { get; }

        public int? Optional { get; }

        public double Share { get; }

        public double? Mean { get; }

        public bool Flag { get; }

        public Kind Kind { get; }

        public Kind? Maybe { get; }

        public string Text { get; }

        public string? Remark { get; }

        public Place Place { get; }

        public Place? Other { get; }

        public Point Point { get; }

        public Point? Corner { get; }

        public Place? Computed => _index % 2 == 0 ? null : Place;

        public string Fails => _index % 10 == 9 ? throw new InvalidOperationException() : "fine";

        public int? MayFail => _index % 10 == 8 ? throw new InvalidOperationException() : _index;

        public string?[]? List => _index % 3 == 0 ? null : ["a", null, "b"];

        public string Named(string? prefix) => prefix + _index;
    }
}
