namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>What must be waited for is under way side by side, and comes out as if it had not been.</summary>
public class SideBySideTests
{
    [Theory]
    [InlineData("{ a: row { wait } b: row { wait } }", 2, """{"a":{"wait":0},"b":{"wait":0}}""")]
    [InlineData("{ a: row { row { wait } } b: laterRow { laterRow { wait } } }", 2, """{"a":{"row":{"wait":0}},"b":{"laterRow":{"wait":0}}}""")]
    [InlineData("{ a: laterRow { laterRow { wait } } b: laterRow { laterRow { wait } } }", 2, """{"a":{"laterRow":{"wait":0}},"b":{"laterRow":{"wait":0}}}""")]
    [InlineData("{ row { wait row { wait } id rows { wait } } }", 4, """{"row":{"wait":0,"row":{"wait":0},"id":0,"rows":[{"wait":0},{"wait":0}]}}""")]
    [InlineData("{ rows { wait } }", 4, """{"rows":[{"wait":0},{"wait":1},{"wait":2},{"wait":3}]}""")]
    [InlineData("{ rows { id wait again: wait } }", 8, """{"rows":[{"id":0,"wait":0,"again":0},{"id":1,"wait":1,"again":1},{"id":2,"wait":2,"again":2},{"id":3,"wait":3,"again":3}]}""")]
    [InlineData("{ a: rows { id } rows { wait } b: rows { wait } }", 8, """{"a":[{"id":0},{"id":1},{"id":2},{"id":3}],"rows":[{"wait":0},{"wait":1},{"wait":2},{"wait":3}],"b":[{"wait":0},{"wait":1},{"wait":2},{"wait":3}]}""")]
    [InlineData("{ lazyRows { laterRow { wait } } }", 4, """{"lazyRows":[{"laterRow":{"wait":0}},{"laterRow":{"wait":1}},{"laterRow":{"wait":2}},{"laterRow":{"wait":3}}]}""")]
    [InlineData("{ laterRows { wait } }", 2, """{"laterRows":[{"wait":0},null,{"wait":2}]}""")]
    [InlineData("{ laterRows { rows { wait } } }", 4, """{"laterRows":[{"rows":[{"wait":0},{"wait":0}]},null,{"rows":[{"wait":2},{"wait":2}]}]}""")]
    [InlineData("{ grid { wait } }", 3, """{"grid":[[{"wait":0},{"wait":1}],[],[{"wait":2}]]}""")]
    [InlineData("{ cells { wait } }", 2, """{"cells":[{"wait":7},null,{"wait":7}]}""")]
    [InlineData("{ things { wait __typename } }", 3, """{"things":[{"wait":0,"__typename":"Row"},{"wait":7,"__typename":"Cell"},{"wait":2,"__typename":"Row"}]}""")]
    [InlineData("{ things { ... on Row { wait } } }", 2, """{"things":[{"wait":0},{},{"wait":2}]}""")]
    [InlineData("mutation { step(id: 5) { wait rows { wait } } }", 3, """{"step":{"wait":5,"rows":[{"wait":5},{"wait":5}]}}""")]
    public async Task All_are_under_way_before_the_first_is_waited_for(string query, int waiting, string data)
    {
        var meeting = new Meeting(waiting);

        Assert.Equal($$"""{"data":{{data}}}""", await SideBySide.AskAsync(query, meeting));
        Assert.Equal(waiting, meeting.Arrived);
    }

    [Fact]
    public async Task The_fields_of_a_mutation_are_executed_one_after_the_other()
    {
        Assert.Equal(
            """{"data":{"a":{"note":"a"},"b":{"yield":2,"note":"b"}}}""",
            await SideBySide.AskAsync("""mutation { a: step(id: 1) { note(text: "a") } b: step(id: 2) { yield note(text: "b") } }""", new Meeting(0)));

        // The fields of one are a matter of the other, so they wait for each other in vain.
        Assert.Contains("TIMEOUT", await SideBySide.AskAsync(
            "mutation { a: step(id: 1) { wait } b: step(id: 2) { wait } }", new Meeting(2), o => o.Timeout = TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_started_before_its_turn_where_nothing_is_waited_for() =>
        Assert.Equal(
            """{"data":{"rows":[{"wait":0,"note":"x"},{"wait":1,"note":"x"},{"wait":2,"note":"x"},{"wait":3,"note":"x"}],"log":["0 waits","0 x","1 waits","1 x","2 waits","2 x","3 waits","3 x"]}}""",
            await SideBySide.AskAsync("""{ rows { wait note(text: "x") } log }""", new Meeting(1)));

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_response() =>
        Assert.Equal(
            """{"data":{"rows":[{"late":null,"early":null},{"late":null,"early":null},{"late":null,"early":null},{"late":null,"early":null}]},"errors":["""
            + string.Join(',', Enumerable.Range(0, 4).SelectMany(row => new[] { ("late", 10), ("early", 15) }.Select(field =>
                $$$"""{"message":"{{{field.Item1}}} {{{row}}}","locations":[{"line":1,"column":{{{field.Item2}}}}],"path":["rows",{{{row}}},"{{{field.Item1}}}"],"extensions":{"code":"BROKEN"}}""")))
            + "]}",
            await SideBySide.AskAsync("{ rows { late early } }", new Meeting(8)));

    [Theory]
    [InlineData("{ laterRow { lateStrict linger row { linger } } }", 3, """{"laterRow":null}""", """["laterRow","lateStrict"]""")]
    [InlineData("{ rows { lateStrict linger } }", 8, "null", """["rows",0,"lateStrict"]""")]
    [InlineData("{ row { rows { id lateStrict } } rows { laterRow { linger } } }", 6, "null", """["row","rows",0,"lateStrict"]""")]
    public async Task What_null_takes_with_it_is_waited_for(string query, int waiting, string data, string path)
    {
        var meeting = new Meeting(waiting);
        string answer = await SideBySide.AskAsync(query, meeting);

        Assert.Equal(waiting, meeting.Gone);
        Assert.StartsWith($$$"""{"data":{{{data}}},"errors":[{"message":"late 0",""", answer, StringComparison.Ordinal);
        Assert.EndsWith($$$""","path":{{{path}}},"extensions":{"code":"BROKEN"}}]}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_breaks_off_says_first_what_was_wrong_with_its_items() =>
        Assert.Equal(
            """{"data":{"broken":null},"errors":[{"message":"late 0","locations":[{"line":1,"column":12}],"path":["broken",0,"late"],"extensions":{"code":"BROKEN"}},"""
            + """{"message":"late 1","locations":[{"line":1,"column":12}],"path":["broken",1,"late"],"extensions":{"code":"BROKEN"}},"""
            + """{"message":"no more rows","locations":[{"line":1,"column":3}],"path":["broken"],"extensions":{"code":"BROKEN"}}]}""",
            await SideBySide.AskAsync("{ broken { late } }", new Meeting(2)));

    [Fact]
    public async Task A_cancelled_request_cancels_all_that_are_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        var meeting = new Meeting(5);
        Task<string> answer = SideBySide.AskAsync("{ rows { wait } }", meeting, cancellationToken: cancellation.Token);
        Assert.Equal(4, meeting.Arrived);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.True(SpinWait.SpinUntil(() => meeting.Gone == 4, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_response_that_is_given_up_cancels_all_that_are_under_way()
    {
        var meeting = new Meeting(5);

        Assert.Contains("LIMIT_EXCEEDED", await SideBySide.AskAsync(
            $$"""{ row { wait note(text: "{{new string('x', 40_000)}}") } rows { stay } }""",
            meeting,
            o => (o.MaxResponseSize, o.Timeout) = (1, TimeSpan.FromMinutes(1))), StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => meeting.Gone == 5, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Many_that_run_on_several_threads_get_the_same_services_and_keep_their_places()
    {
        const string Below = "{ rows { yield rows { yield laterRow { yield } } } }";
        string[] names = ["a", "b", "c", "d"];
        const string Inner = """{"yield":0,"laterRow":{"yield":0}}""";
        const string Outer = $$$"""{"yield":0,"rows":[{{{Inner}}},{{{Inner}}}]}""";
        string query = $"{{ {string.Join(' ', names.Select(name => $"{name}: laterRow {Below}"))} }}";
        string expected = $$$"""{"data":{{{{string.Join(',', names.Select(name => $$"""
            "{{name}}":{"rows":[{{Outer}},{{Outer}}]}
            """))}}}}}""";

        for (int i = 0; i < 500; i++)
        {
            Assert.Equal(expected, await SideBySide.AskAsync(query, new Meeting(0)));
        }
    }
}
