using Amazon.StepFunctions.Model;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Execution histories as an ordinary client reads them.</summary>
internal static class Histories
{
    /// <summary>All events of a booking's execution, through every page.</summary>
    public static async Task<IReadOnlyList<HistoryEvent>> Of(Desk desk, string bookingId)
    {
        var events = new List<HistoryEvent>();
        var request = new GetExecutionHistoryRequest { ExecutionArn = await Arn(desk, bookingId), MaxResults = 10 };
        do
        {
            var page = await desk.StepFunctions.GetExecutionHistoryAsync(request);
            Assert.InRange(page.Events!.Count, 1, 10);
            events.AddRange(page.Events);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        return events;
    }

    /// <summary>The execution that books this booking: it has the booking's id as its name.</summary>
    public static async Task<string> Arn(Desk desk, string bookingId)
    {
        var machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-booking";
        var request = new ListExecutionsRequest { StateMachineArn = machine };
        do
        {
            var page = await desk.StepFunctions.ListExecutionsAsync(request);
            if (page.Executions!.Find(execution => execution.Name == bookingId) is { } found)
                return found.ExecutionArn!;
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        throw new InvalidOperationException($"No execution is named {bookingId}.");
    }

    /// <summary>One line an event: id, previous id, type, and the state's name where the event has one.</summary>
    public static IEnumerable<string> Lines(IEnumerable<HistoryEvent> events) => events.Select(entry =>
        $"{entry.Id} {entry.PreviousEventId} {entry.Type!.Value} {entry.StateEnteredEventDetails?.Name ?? entry.StateExitedEventDetails?.Name}".TrimEnd());
}
