using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Tests.Response;

public class ResponseBufferTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20_241_122, 1).WithMaxTest(5000);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-7, "-7")]
    [InlineData(81.3, "81.3")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(0.05, "0.05")]
    [InlineData(12.345, "12.345")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    public void Numbers_are_written_in_their_shortest_form(double value, string expected) => Assert.Equal(expected, Written(b => b.WriteDouble(value)));

    [Fact]
    public void Every_number_reads_back_as_the_same() =>
        Prop.ForAll<double>(value => !double.IsFinite(value) || double.Parse(Written(b => b.WriteDouble(value)), CultureInfo.InvariantCulture) == value).Check(Fixed);

    [Fact]
    public void Every_rounded_number_is_written_as_any_other_writer_would() =>
        Prop.ForAll<int, int>((digits, places) =>
        {
            double value = digits / Math.Pow(10, Math.Abs(places) % 5);
            return Written(b => b.WriteDouble(value)) == value.ToString("R", CultureInfo.InvariantCulture) || value == 0 || Math.Abs(value) < 1e-4;
        }).Check(Fixed);

    [Fact]
    public void Every_text_reads_back_as_the_same() =>
        Prop.ForAll<string>(text => text is null || text.Any(char.IsSurrogate)
            || JsonSerializer.Deserialize<string>(Written(b => b.WriteString(text))) == text).Check(Fixed);

    [Theory]
    [InlineData("a long label without anything special in it")]
    [InlineData("een label met een \u00e9 en een \"aanhaling\" erin, lang genoeg")]
    [InlineData("12345678\"")]
    [InlineData("\u0000\u0001\u001f\\/")]
    public void Texts_of_all_kinds_read_back_as_the_same(string text) =>
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(b => b.WriteString(text))));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("\"a\uFFFDb\"", Written(b => b.WriteString("a" + '\uD800' + "b")));

    [Fact]
    public void What_is_rewound_was_never_written() => Assert.Equal("[1]", Written(b =>
    {
        b.WriteRaw("[1"u8);
        int position = b.Position;
        b.WriteString(new string('x', 100_000));
        b.MoveTo(position);
        b.WriteByte((byte)']');
    }));

    private static string Written(Action<ResponseBuffer> write)
    {
        var buffer = new ResponseBuffer();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
