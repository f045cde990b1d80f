using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads what makes a Map state distributed.</summary>
internal static class DistributionReader
{
    private const long MostItems = 100_000_000;
    private const long MostBytes = 262_144;

    public static Distribution Read(
        Fields map, WorkflowType executionType, StateMachineDefinition processor, QueryLanguage language)
    {
        if (map.Context.Workflow == WorkflowType.Express)
        {
            map.Wrong("ItemProcessor", "Express state machine does not support Map states of mode 'DISTRIBUTED'");
        }

        var label = map.Text("Label");
        if (label is { Length: > 40 })
        {
            map.Wrong("Label", "Value must have at most 40 characters");
        }

        return new Distribution
        {
            ExecutionType = executionType,
            Processor = processor,
            Label = label,
            Reader = map.Object("ItemReader") is { } reader ? ItemReader(reader, language) : null,
            Batcher = map.Object("ItemBatcher") is { } batcher ? Batcher(batcher, language) : null,
            Writer = map.Object("ResultWriter") is { } writer ? Writer(writer, language) : null,
        };
    }

    private static ItemReader? ItemReader(Fields fields, QueryLanguage language)
    {
        fields.Require("Resource");
        fields.Allow("Resource", ArgumentsName(language), "ReaderConfig");
        var resource = Action(fields, "getObject", "listObjectsV2");
        var config = fields.Object("ReaderConfig") ?? new Fields(JsonMap.Empty, fields.At("ReaderConfig"), fields.Context);
        config.Allow("InputType", "CSVHeaderLocation", "CSVHeaders", "CSVDelimiter", "MaxItems", "MaxItemsPath", "ItemsPointer", "ManifestType");
        if (resource == "getObject")
        {
            config.Require("InputType");
        }

        CheckManifest(config);

        var arguments = Arguments(fields, language);
        return arguments is null ? null : new ItemReader
        {
            IsListing = resource == "listObjectsV2",
            Arguments = arguments,
            InputType = OneOf(config, "InputType", "JSON", "JSONL", "CSV", "MANIFEST", "PARQUET") ?? "JSON",
            MaxItems = SettingReader.Integer(config, "MaxItems", language, 0, MostItems),
            Headers = Headers(config),
            Delimiter = OneOf(config, "CSVDelimiter", "COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB") switch
            {
                "PIPE" => '|',
                "SEMICOLON" => ';',
                "SPACE" => ' ',
                "TAB" => '\t',
                _ => ',',
            },
            Pointer = config.Text("ItemsPointer"),
        };
    }

    /// <summary>Refuses what AWS reads and this engine does not, rather than failing when it runs.</summary>
    private static void CheckManifest(Fields config)
    {
        if (config.Raw("InputType") is JsonText { Value: "PARQUET" })
        {
            config.Wrong("InputType", "Parquet files cannot be read here. Value must be one of the following: [JSON, JSONL, CSV, MANIFEST]");
        }

        if (OneOf(config, "ManifestType", "S3_INVENTORY", "ATHENA_DATA") == "ATHENA_DATA")
        {
            config.Wrong("ManifestType", "Athena manifests cannot be read here. Value must be one of the following: [S3_INVENTORY]");
        }
    }

    private static IReadOnlyList<string>? Headers(Fields config)
    {
        var location = OneOf(config, "CSVHeaderLocation", "FIRST_ROW", "GIVEN");
        if (config.Raw("InputType") is JsonText { Value: "CSV" })
        {
            config.Require(location == "GIVEN" ? ["CSVHeaderLocation", "CSVHeaders"] : ["CSVHeaderLocation"]);
        }

        return location == "GIVEN" ? config.Texts("CSVHeaders") : null;
    }

    private static ItemBatcher Batcher(Fields fields, QueryLanguage language)
    {
        fields.Allow("BatchInput", "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath");
        var items = SettingReader.Integer(fields, "MaxItemsPerBatch", language, 1, MostItems);
        var bytes = SettingReader.Integer(fields, "MaxInputBytesPerBatch", language, 1, MostBytes);
        if (items is null && bytes is null)
        {
            fields.Context.Diagnostics.Schema(
                "An ItemBatcher must have at least one of: [MaxItemsPerBatch, MaxInputBytesPerBatch]", fields.Location);
        }

        var input = TemplateReader.Read(fields, "BatchInput", language);
        return new ItemBatcher(input is null ? null : new Setting("BatchInput", input), items, bytes);
    }

    private static ResultWriter Writer(Fields fields, QueryLanguage language)
    {
        fields.Allow("Resource", ArgumentsName(language), "WriterConfig");
        var exports = fields.Has("Resource") || !fields.Has("WriterConfig");
        if (exports)
        {
            fields.Require("Resource");
            Action(fields, "putObject");
        }

        var config = fields.Object("WriterConfig");
        config?.Allow("Transformation", "OutputType");
        var transformation = config is null ? null : OneOf(config, "Transformation", "NONE", "COMPACT", "FLATTEN");
        var form = config is null ? null : OneOf(config, "OutputType", "JSON", "JSONL");
        return new ResultWriter(exports ? Arguments(fields, language) : null, transformation ?? "NONE", form == "JSONL");
    }

    private static string ArgumentsName(QueryLanguage language) => language == QueryLanguage.JSONata ? "Arguments" : "Parameters";

    private static Setting? Arguments(Fields fields, QueryLanguage language)
    {
        var name = ArgumentsName(language);
        fields.Require(name);
        return TemplateReader.Read(fields, name, language) is { } template ? new Setting(name, template) : null;
    }

    private static string? Action(Fields fields, params string[] actions)
    {
        var resource = fields.Text("Resource");
        var action = actions.FirstOrDefault(a => resource?.EndsWith($":states:::s3:{a}", StringComparison.Ordinal) == true);
        if (resource is not null && action is null)
        {
            fields.Wrong("Resource", $"Value must be one of the S3 actions: [{string.Join(", ", actions)}]");
        }

        return action;
    }

    private static string? OneOf(Fields fields, string name, params string[] values)
    {
        var value = fields.Text(name);
        if (value is not null && !values.Contains(value, StringComparer.Ordinal))
        {
            fields.Wrong(name, $"Value must be one of the following: [{string.Join(", ", values)}]");
        }

        return value;
    }
}
