using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Describes an ended child execution the way exported results do.</summary>
internal static class ChildDescription
{
    private static readonly JsonMap Included = new([new("Included", JsonBoolean.True)]);

    public static JsonMap Of(ChildOutcome outcome)
    {
        var (child, result, stopped) = outcome;
        var status = result.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : result.Status.ToString().ToUpperInvariant();
        var members = new List<KeyValuePair<string, Json>>();
        void Add(string name, string? text)
        {
            if (text is not null)
            {
                members.Add(new(name, Json.From(text)));
            }
        }

        Add("Cause", result.Cause);
        Add("Error", result.Error);
        Add("ExecutionArn", child.Arn);
        Add("Input", child.Input.ToText());
        members.Add(new("InputDetails", Included));
        Add("Name", child.Name);
        Add("Output", result.Output?.ToText());
        members.Add(new("OutputDetails", Included));
        members.Add(new("RedriveCount", Json.From(0)));
        Add("StartDate", ContextObject.Time(child.StartTime));
        Add("StateMachineArn", child.Machine.Arn);
        Add("Status", status);
        Add("StopDate", ContextObject.Time(stopped));
        return new JsonMap([.. members]);
    }
}
