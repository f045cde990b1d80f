namespace StepBooking.StatesLanguage.Tests.Distributed;

/// <summary>Definitions of one distributed Map state <c>Each</c>.</summary>
internal static class Maps
{
    /// <summary>With these further fields (ending in a comma), each item going to one Task state.</summary>
    public static string Distributed(string fields, string type = "STANDARD") => $$$$$$"""
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", {{{{{{fields}}}}}} "End": true, "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "{{{{{{type}}}}}}"}, "StartAt": "Work",
          "States": {"Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:work", "End": true}
        }}}}}
        """;

    public static string Reader(string config, string fields = "") => Distributed(
        $$$"""
        "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {{{config}}},
          "Parameters": {"Bucket": "bucket", "Key.$": "$.key"}}, {{{fields}}}
        """);
}
