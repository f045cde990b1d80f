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
            fields.Wrong("Branches", "Value cannot be empty");
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
        var processor = fields.Object("ItemProcessor") ?? fields.Object("Iterator");
        if (processor is null)
        {
            fields.Require("ItemProcessor");
            return null;
        }

        if (ExecutionType(processor) is not { } type)
        {
            foreach (var name in DistributedOnly.Where(fields.Has))
            {
                fields.Wrong(name, $"The field '{name}' is only supported by Map states of mode 'DISTRIBUTED'");
            }

            return FlowReader.Read(processor) is { } flow ? Map(head, fields, flow, null) : null;
        }

        // Child executions have variables of their own and may be of the other type.
        var context = processor.Context with { Workflow = type, OuterVariables = new() };
        var child = FlowReader.Read(new Fields(processor.Map, processor.Location, context));
        if (child is null)
        {
            return null;
        }

        var machine = new StateMachineDefinition(Alone(processor.Map, context.QueryLanguage), child, context.QueryLanguage, null, []);
        return Map(head, fields, child, DistributionReader.Read(fields, type, machine, head.QueryLanguage));
    }

    /// <summary>A processor as a definition of its own.</summary>
    private static string Alone(JsonMap processor, QueryLanguage language) => new JsonMap([
        new("QueryLanguage", Json.From(language.ToString())),
        .. processor.Where(m => m.Key is not ("ProcessorConfig" or "QueryLanguage")),
    ]).ToText();

    /// <summary>The type of the child executions; null: the mode is <c>INLINE</c>.</summary>
    private static WorkflowType? ExecutionType(Fields processor)
    {
        var config = processor.Object("ProcessorConfig");
        switch (config?.Text("Mode"))
        {
            case null or "INLINE":
                return null;
            case "DISTRIBUTED":
                config.Require("ExecutionType");
                if (config.Text("ExecutionType") is not (null or "STANDARD" or "EXPRESS"))
                {
                    config.Wrong("ExecutionType", "Value must be one of the following: [STANDARD, EXPRESS]");
                }

                return config.Raw("ExecutionType") is JsonText { Value: "EXPRESS" } ? WorkflowType.Express : WorkflowType.Standard;
            default:
                config.Wrong("Mode", "Value must be one of the following: [INLINE, DISTRIBUTED]");
                return null;
        }
    }

    private static MapState Map(StateHead head, Fields fields, StateFlow processor, Distribution? distribution)
    {
        // Parameters is ItemSelector's older name.
        var selector = fields.Has("ItemSelector") ? "ItemSelector" : "Parameters";
        var rest = new Fields(new JsonMap(fields.Map.Where(m => m.Key != "Parameters")), fields.Location, fields.Context);
        return new MapState(head, DataFieldsReader.Read(rest, head.QueryLanguage), processor)
        {
            Distribution = distribution,
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
