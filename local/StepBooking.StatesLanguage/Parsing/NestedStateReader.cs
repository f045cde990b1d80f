using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads the states that hold other states: Parallel and Map.</summary>
internal static class NestedStateReader
{
    private static readonly string[] DistributedOnly = ["ItemReader", "ItemBatcher", "ResultWriter", "Label"];

    public static ParallelState Parallel(StateHead head, Fields fields)
    {
        fields.Require("Branches");
        fields.Allow([.. StateReader.Common, "Branches", "ResultSelector", "Retry", "Catch"]);
        if (fields.Raw("Branches") is JsonList { Count: 0 })
        {
            fields.Wrong("Branches", "Value must be a non-empty array");
        }

        var branches = fields.Objects("Branches").Select(FlowReader.Read).OfType<StateFlow>().ToList();
        return new ParallelState(head, DataFieldsReader.Read(fields, head.QueryLanguage), branches)
        {
            Errors = ErrorHandlingReader.Read(fields, head.QueryLanguage),
        };
    }

    public static MapState? Map(StateHead head, Fields fields)
    {
        fields.Allow([.. StateReader.Common, .. DistributedOnly, "ItemProcessor", "Iterator", "ItemsPath", "Items", "ItemSelector",
            "ResultSelector", "Retry", "Catch", "MaxConcurrency", "MaxConcurrencyPath", "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath", "ToleratedFailureCount", "ToleratedFailureCountPath"]);
        foreach (var name in DistributedOnly.Where(fields.Has))
        {
            fields.Wrong(name, $"The field '{name}' belongs to distributed Map states, which this engine does not run");
        }

        var processor = fields.Object("ItemProcessor") ?? fields.Object("Iterator");
        if (processor is null)
        {
            fields.Require("ItemProcessor");
            return null;
        }

        if (processor.Object("ProcessorConfig")?.Text("Mode") is { } mode && mode != "INLINE")
        {
            processor.Wrong("ProcessorConfig", $"Maps of mode {mode} are not run by this engine");
        }

        return FlowReader.Read(processor) is { } flow ? Map(head, fields, flow) : null;
    }

    private static MapState Map(StateHead head, Fields fields, StateFlow processor)
    {
        // Parameters is ItemSelector's older name.
        var selector = fields.Has("ItemSelector") ? "ItemSelector" : "Parameters";
        var rest = new Fields(new JsonMap(fields.Map.Where(m => m.Key != "Parameters")), fields.Location, fields.Context);
        return new MapState(head, DataFieldsReader.Read(rest, head.QueryLanguage), processor)
        {
            ItemsPath = QueryReader.Query(fields, "ItemsPath") ?? PathExpression.Whole,
            Items = TemplateReader.Read(fields, "Items", head.QueryLanguage) is { } items ? new Setting("Items", items) : null,
            ItemSelector = TemplateReader.Read(fields, selector, head.QueryLanguage),
            MaxConcurrency = SettingReader.Integer(fields, "MaxConcurrency", head.QueryLanguage, 0, int.MaxValue),
            ToleratedFailurePercentage = SettingReader.Number(fields, "ToleratedFailurePercentage", head.QueryLanguage, 0, 100),
            ToleratedFailureCount = SettingReader.Integer(fields, "ToleratedFailureCount", head.QueryLanguage, 0, int.MaxValue),
            Errors = ErrorHandlingReader.Read(fields, head.QueryLanguage),
        };
    }
}
