using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>A state's data in JSONPath. A path that leads nowhere ends the execution with <c>States.Runtime</c>.</summary>
internal static class PathData
{
    private static readonly Json?[] NoSettings = [];

    public static Prepared Prepare(StateVisit visit, PathDataFields data, Setting?[] settings)
    {
        var input = Reach(visit, data.InputPath, visit.Input);
        visit.Flow.Run.Inspection?.Note("afterInputPath", input);
        var values = settings.Length == 0 ? NoSettings : new Json?[settings.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = settings[i] is { } setting ? Setting(visit, setting, input) : null;
        }

        var effective = data.Parameters is { } parameters ? Render(visit, parameters, input) : input;
        visit.Flow.Run.Inspection?.Note("afterParameters", effective);
        return new Prepared(effective, values);
    }

    public static Finished Finish(StateVisit visit, PathDataFields data, Json result)
    {
        var selected = data.ResultSelector is { } selector ? Render(visit, selector, result) : result;
        var combined = data.ResultPath is { } path ? Put(visit, path, selected) : visit.Input;
        if (visit.Flow.Run.Inspection is { } inspection)
        {
            inspection.Note("afterResultSelector", selected);
            inspection.Note("afterResultPath", combined);
        }

        return new Finished(Reach(visit, data.OutputPath, combined), Assigned(visit, data, selected));
    }

    public static Finished Through(StateVisit visit, PathDataFields data, Json input) =>
        new(Reach(visit, data.OutputPath, input), Assigned(visit, data, input));

    public static Json Render(StateVisit visit, Template template, Json input)
    {
        try
        {
            return PathTemplateRenderer.Render(template, input, visit);
        }
        catch (PathNotFoundException e)
        {
            throw visit.FailHere(ErrorName.Runtime, e.Message);
        }
        catch (IntrinsicFailureException e)
        {
            throw visit.FailHere(ErrorName.IntrinsicFailure, e.Message);
        }
    }

    /// <summary>What a path selects; nothing (null) selects an empty object.</summary>
    public static Json Reach(StateVisit visit, PathQuery? path, Json input)
    {
        if (path is null)
        {
            return JsonMap.Empty;
        }

        try
        {
            return path.Evaluate(input, visit);
        }
        catch (PathNotFoundException e)
        {
            throw visit.FailHere(ErrorName.Runtime, $"Invalid path '{path.Source}' : {e.Message}");
        }
        catch (IntrinsicFailureException e)
        {
            throw visit.FailHere(ErrorName.IntrinsicFailure, e.Message);
        }
    }

    private static Json Setting(StateVisit visit, Setting setting, Json input) => setting.Template switch
    {
        PathTemplate path when setting.Field is not ("ErrorPath" or "CausePath") => Reach(visit, path.Query, input),
        _ => Render(visit, setting.Template, input),
    };

    private static JsonMap? Assigned(StateVisit visit, PathDataFields data, Json input) =>
        data.Assign is { } assign ? (JsonMap)Render(visit, assign, input) : null;

    private static Json Put(StateVisit visit, PathExpression path, Json value)
    {
        try
        {
            return ReferencePath.Put(visit.Input, path, value);
        }
        catch (PathNotFoundException e)
        {
            throw visit.FailHere(ErrorName.ResultPathMatchFailure, e.Message);
        }
    }
}
