using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;

namespace StepBooking.StatesLanguage.Tests.Distributed;

public class ItemReaderTests
{
    private static async Task<Execution> Run(string config, string text, string fields = "")
    {
        var bench = new Bench();
        await bench.Put("file", text);
        return await bench.Run(Maps.Reader(config, fields), """{"key": "file", "most": 1}""");
    }

    [Theory]
    [InlineData("""{"InputType": "JSON"}""", "[1, {\"a\": 2}]", """[1,{"a":2}]""")]
    [InlineData("""{"InputType": "JSON", "ItemsPointer": "/data/a~1b"}""", """{"data": {"a/b": [1]}}""", "[1]")]
    [InlineData("""{"InputType": "JSON", "MaxItemsPath": "$.most"}""", "[1, 2]", "[1]")]
    [InlineData("""{"InputType": "JSONL"}""", "{\"a\": 1}\n\n{\"a\": 2}\n", """[{"a":1},{"a":2}]""")]
    [InlineData("""{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}""", "a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n", """[{"a":"1","b":"x, \"y\"\nz"}]""")]
    [InlineData("""{"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a", "b"], "CSVDelimiter": "TAB"}""", "1\t2\t3\n4", """[{"a":"1","b":"2"},{"a":"4","b":""}]""")]
    public async Task Items_are_read_from_an_object(string config, string text, string items)
    {
        var execution = await Run(config, text);

        Assert.Equal(items, execution.Result!.Output?.ToText());
    }

    [Fact]
    public async Task The_items_may_be_the_objects_of_a_listing()
    {
        var bench = new Bench();
        await bench.Put("in/b", "12");
        await bench.Put("in/a", "1");
        await bench.Put("out/c", "123");
        const string reader = """
            "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "bucket", "Prefix": "in/"}},
            "ItemSelector": {"key.$": "$$.Map.Item.Value.Key", "size.$": "$$.Map.Item.Value.Size"},
            """;

        var execution = await bench.Run(Maps.Distributed(reader));

        Assert.Equal("""[{"key":"in/a","size":1},{"key":"in/b","size":2}]""", execution.Result!.Output!.ToText());
    }

    [Fact]
    public async Task An_inventory_names_the_files_that_name_the_objects()
    {
        var bench = new Bench();
        await bench.Put("part.csv", "\"b\",\"one\",\"1\"\n\"b\",\"two\",\"2\"\n");
        await bench.Put("manifest.json", """
            {"sourceBucket": "b", "destinationBucket": "arn:aws:s3:::bucket", "fileFormat": "CSV", "fileSchema": "Bucket, Key, Size",
             "files": [{"key": "part.csv", "size": 1}]}
            """);

        var execution = await bench.Run(Maps.Reader("""{"InputType": "MANIFEST"}"""), """{"key": "manifest.json"}""");

        Assert.Equal(
            """[{"Bucket":"b","Key":"one","Size":"1"},{"Bucket":"b","Key":"two","Size":"2"}]""", execution.Result!.Output!.ToText());
    }

    [Theory]
    [InlineData("""{"InputType": "JSON"}""", "{}")]
    [InlineData("""{"InputType": "JSON"}""", "[1")]
    [InlineData("""{"InputType": "JSONL"}""", "nonsense")]
    [InlineData("""{"InputType": "MANIFEST"}""", "{}")]
    public async Task What_is_not_what_it_should_be_fails_the_map_run(string config, string text)
    {
        var execution = await Run(config, text);

        Assert.Equal(ErrorName.ItemReaderFailed, execution.Result!.Error);
        Assert.Contains("MapRunFailed", execution.Types());
    }

    [Fact]
    public async Task An_object_that_is_not_there_can_be_caught()
    {
        var execution = await new Bench().Run(
            Maps.Reader("""{"InputType": "JSON"}""", """ "Catch": [{"ErrorEquals": ["States.ItemReaderFailed"], "Next": "Each2"}], """)
                .Replace("\"States\": {\"Each\"", "\"States\": {\"Each2\": {\"Type\": \"Succeed\"}, \"Each\"", StringComparison.Ordinal),
            """{"key": "none"}""");

        Assert.Equal(
            """{"Error":"States.ItemReaderFailed","Cause":"The specified key does not exist."}""", execution.Result!.Output!.ToText());
    }
}
