namespace NaftStats.GraphQL.Tests.Execution;

public class ExecutionTests
{
    [Theory]
    [InlineData("{ point { x y label } }", """{"data":{"point":{"x":3,"y":4.5,"label":null}}}""")]
    [InlineData("{ a: point { x } b: point { y } }", """{"data":{"a":{"x":3},"b":{"y":4.5}}}""")]
    [InlineData("{ books(first: 1) { id title tags genre } }", """{"data":{"books":[{"id":"1","title":"Kaas","tags":["KAAS","b\"k"],"genre":"FICTION"}]}}""")]
    [InlineData("{ books(genre: NON_FICTION) { pages price author { name } } }", """{"data":{"books":[{"pages":300,"price":40,"author":null}]}}""")]
    [InlineData("{ book(id: \"2\") { title pages author { name books { title } } } }", """{"data":{"book":{"title":"Lijmen","pages":null,"author":{"name":"Elsschot","books":[{"title":"Het dwaallicht"}]}}}}""")]
    [InlineData("{ items { __typename id ... on Film { minutes title } } }", """{"data":{"items":[{"__typename":"Book","id":"1"},{"__typename":"Film","id":"9","minutes":90,"title":"hello"}]}}""")]
    [InlineData("{ search(filter: { text: \"kaas\" }) { title } }", """{"data":{"search":[{"title":"Kaas"},null]}}""")]
    public async Task Answers_a_query(string query, string expected) => Assert.Equal(expected, await Library.AskAsync(query));

    [Fact]
    public async Task Merges_fields_of_fragments_in_the_order_of_their_first_occurrence()
    {
        string query = "{ ...A point { y } ...B } fragment A on Query { point { label } __typename } fragment B on Query { point { x label } }";
        Assert.Equal("""{"data":{"point":{"label":null,"y":4.5,"x":3},"__typename":"Query"}}""", await Library.AskAsync(query));
    }

    [Theory]
    [InlineData("""{"a":true,"b":false}""", """{"data":{"point":{"y":4.5}}}""")]
    [InlineData("""{"a":false,"b":true}""", """{"data":{"point":{"x":3,"y":4.5,"label":null}}}""")]
    [InlineData("""{"a":true,"b":true}""", """{"data":{"point":{"y":4.5,"label":null}}}""")]
    public async Task Leaves_out_what_is_skipped_and_what_is_not_included(string variables, string expected)
    {
        string query = "query($a: Boolean!, $b: Boolean!) { point { x @skip(if: $a) y ...L @include(if: $b) } } fragment L on Point { label }";
        Assert.Equal(expected, await Library.AskAsync(query, variables));
    }

    [Fact]
    public async Task Null_where_the_type_excludes_it_reaches_the_nearest_field_that_allows_it()
    {
        string answer = await Library.AskAsync("{ broken { message nested { message strict { nonNull } } } }");
        Assert.Equal(
            """{"data":{"broken":{"message":"fine","nested":null}},"errors":[{"message":"no number","locations":[{"line":1,"column":46}],"path":["broken","nested","strict","nonNull"],"extensions":{"code":"BAD_INPUT","hint":"try 1"}}]}""",
            answer);
    }

    [Fact]
    public async Task An_exception_of_which_the_host_says_nothing_is_masked()
    {
        string answer = await Library.AskAsync("{ broken { throws message } }");
        Assert.Equal(
            """{"data":{"broken":{"throws":null,"message":"fine"}},"errors":[{"message":"An internal error occurred. It has been logged.","locations":[{"line":1,"column":12}],"path":["broken","throws"],"extensions":{"code":"INTERNAL"}}]}""",
            answer);
    }

    [Fact]
    public async Task One_exception_can_become_several_errors()
    {
        string answer = await Library.AskAsync("{ broken { throwsTwo } }");
        Assert.Contains("\"message\":\"one\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"two\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_answers_about_types()
    {
        string answer = await Library.AskAsync("{ __type(name: \"Book\") { name kind fields { name } interfaces { name } } __schema { queryType { name } } }");
        Assert.Equal(
            """{"data":{"__type":{"name":"Book","kind":"OBJECT","fields":[{"name":"id"},{"name":"title"},{"name":"pages"},{"name":"price"},{"name":"genre"},{"name":"author"},{"name":"tags"}],"interfaces":[{"name":"Item"}]},"__schema":{"queryType":{"name":"Query"}}}}""",
            answer);
    }

    [Fact]
    public async Task Resolvers_that_take_too_long_are_cancelled()
    {
        var schema = Library.Create(o => o.Timeout = TimeSpan.FromMilliseconds(50));
        string answer = await Library.AskAsync("{ slow(milliseconds: 60000) }", schema: schema);
        Assert.Equal("""{"errors":[{"message":"The request took longer than 50 ms and was ended.","extensions":{"code":"TIMEOUT"}}]}""", answer);
    }
}
