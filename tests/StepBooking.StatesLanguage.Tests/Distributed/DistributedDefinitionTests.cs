using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Tests.Distributed;

public class DistributedDefinitionTests
{
    [Theory]
    [InlineData(""" "Label": "a label of more than forty characters in all", """, "/States/Each/Label")]
    [InlineData(""" "ItemBatcher": {"BatchInput": {}}, """, "/States/Each/ItemBatcher")]
    [InlineData(""" "ItemBatcher": {"MaxItemsPerBatch": 0}, """, "/States/Each/ItemBatcher/MaxItemsPerBatch")]
    [InlineData(""" "ItemBatcher": {"MaxInputBytesPerBatch": 262145}, """, "/States/Each/ItemBatcher/MaxInputBytesPerBatch")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {}, "ReaderConfig": {"InputType": "JSON"}}, """, "/States/Each/ItemReader/Resource")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {}}, """, "/States/Each/ItemReader/ReaderConfig")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {}, "ReaderConfig": {"InputType": "PARQUET"}}, """, "/States/Each/ItemReader/ReaderConfig/InputType")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {}, "ReaderConfig": {"InputType": "MANIFEST", "ManifestType": "ATHENA_DATA"}}, """, "/States/Each/ItemReader/ReaderConfig/ManifestType")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {}, "ReaderConfig": {"InputType": "CSV"}}, """, "/States/Each/ItemReader/ReaderConfig")]
    [InlineData(""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Arguments": {}, "ReaderConfig": {"InputType": "JSON"}}, """, "/States/Each/ItemReader/Arguments")]
    [InlineData(""" "ResultWriter": {}, """, "/States/Each/ResultWriter")]
    [InlineData(""" "ResultWriter": {"WriterConfig": {"Transformation": "SMALL"}}, """, "/States/Each/ResultWriter/WriterConfig/Transformation")]
    public void Is_refused_where_it_is_wrong(string fields, string location)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(Maps.Distributed(fields)));
        Assert.Contains(location, refused.Diagnostics.Select(d => d.Location));
    }

    [Fact]
    public void An_express_workflow_has_no_distributed_maps()
    {
        Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(Maps.Distributed(string.Empty), WorkflowType.Express));
    }

    [Fact]
    public void Express_children_cannot_wait_for_jobs()
    {
        var definition = Maps.Distributed(string.Empty, "EXPRESS")
            .Replace("arn:aws:lambda:us-east-1:000000000000:function:work", "arn:aws:states:::states:startExecution.sync", StringComparison.Ordinal);

        var refused = Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(definition));
        Assert.Equal("/States/Each/ItemProcessor/States/Work/Resource", Assert.Single(refused.Diagnostics).Location);
    }

    [Fact]
    public void An_inline_map_has_no_item_reader()
    {
        var definition = Maps.Reader("""{"InputType": "JSON"}""").Replace("DISTRIBUTED", "INLINE", StringComparison.Ordinal);

        var refused = Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(definition));
        Assert.Contains("/States/Each/ItemReader", refused.Diagnostics.Select(d => d.Location));
    }
}
