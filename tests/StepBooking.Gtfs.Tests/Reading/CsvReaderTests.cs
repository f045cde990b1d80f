using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Tests.Reading;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\r\n1,2", "1:a|b 2:1|2")]
    [InlineData("a,,b\n,\n", "1:a||b 2:|")]
    [InlineData("\n\na\n\nb\n", "3:a 5:b")]
    [InlineData("\"a, b\",\"c \"\"d\"\"\"\n", "1:a, b|c \"d\"")]
    [InlineData("\"two\nlines\",x\ny\n", "1:two\nlines|x 3:y")]
    [InlineData("a\"b,c\n", "1:a\"b|c")]
    [InlineData("\"\",x\n", "1:|x")]
    [InlineData("", "")]
    public void Records_are_read_with_their_lines(string text, string expected)
    {
        using var reader = new StringReader(text);
        var lines = new CsvReader(reader).Read().ToList();

        Assert.All(lines, line => Assert.Null(line.Fault));
        Assert.Equal(expected, string.Join(' ', lines.Select(line => $"{line.Number}:{string.Join('|', line.Fields)}")));
    }

    [Theory]
    [InlineData("\"a\"b,c\nd\n", 2)]
    [InlineData("\"\"b,c\nd\n", 2)]
    [InlineData("\"a\nb\n", 1)]
    public void A_broken_record_says_so_and_does_not_stop_the_next(string text, int records)
    {
        using var reader = new StringReader(text);
        var lines = new CsvReader(reader).Read().ToList();

        Assert.Equal(records, lines.Count);
        Assert.NotNull(lines[0].Fault);
        Assert.All(lines.Skip(1), line => Assert.Null(line.Fault));
    }
}
