using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Operations;

public sealed class DeadLetterGrantsTests
{
    [Fact]
    public void Operators_look_after_every_dead_letter_queue_of_the_stage()
    {
        var told = JsonNode.Parse(Readable.Of(
            Resource.At("ListDeadLetters/Function").Properties["Environment"]!["Variables"]!["DEAD_LETTER_QUEUES"]))!.AsObject();

        Assert.Contains("<WaitingLists/DeadLetters>", DeadLetters.Queues);
        Assert.Empty(DeadLetters.Queues.Except(told.Select(each => each.Value!["url"]!.ToString())));
        Assert.Equal(
            ("<Intake/DeadLetters>", "<Intake/Queue>"),
            (told["intake"]!["url"]!.ToString(), told["intake"]!["source"]!.ToString()));
        Assert.Equal("<RecoveryRules/DeadLetters>", told["recovery"]!["url"]!.ToString());
        Assert.Null(told["recovery"]!["source"]);
    }

    [Theory]
    [InlineData("ListDeadLetters", false, false)]
    [InlineData("GetDeadLetter", false, false)]
    [InlineData("DeleteDeadLetter", true, false)]
    [InlineData("RedriveDeadLetter", true, true)]
    public void Each_function_may_do_no_more_than_it_does(string function, bool deletes, bool sends)
    {
        var grants = Grants.OfRole($"{function}/Role")
            .Where(line => line.Contains("sqs:", StringComparison.Ordinal)).ToList();

        Assert.Contains(grants, line => line.StartsWith("Allow sqs:ChangeMessageVisibility sqs:ReceiveMessage on ", StringComparison.Ordinal) && line.Contains("<Intake/DeadLetters>.Arn", StringComparison.Ordinal));
        Assert.Equal(deletes, grants.Any(line => line.StartsWith("Allow sqs:DeleteMessage on ", StringComparison.Ordinal)));
        Assert.Equal(sends, grants.Any(line => line.StartsWith("Allow sqs:SendMessage on ", StringComparison.Ordinal)));
        Assert.DoesNotContain(grants.Where(line => line.StartsWith("Allow sqs:SendMessage", StringComparison.Ordinal)), line => line.Contains("DeadLetters", StringComparison.Ordinal));
    }
}
