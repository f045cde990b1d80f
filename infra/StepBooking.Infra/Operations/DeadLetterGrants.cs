using Amazon.CDK;
using StepBooking.Infra.Functions;

namespace StepBooking.Infra.Operations;

/// <summary>Lets the functions of the operations API look after every dead-letter queue of the stage, as far as each declares.</summary>
internal static class DeadLetterGrants
{
    /// <summary>Tells the functions of the queues, and lets them use these.</summary>
    /// <param name="stack">The stack, which writes names known only at deployment.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="queues">The queues.</param>
    public static void Give(Stack stack, BookingFunctions functions, IReadOnlyList<DeadLetterBox> queues)
    {
        var told = stack.ToJsonString(queues.ToDictionary(each => each.Name, Told));
        string[] all = [.. queues.Select(each => each.Queue.QueueArn)];
        string[] sources = [.. queues.Select(each => each.Source?.QueueArn).OfType<string>()];
        Each(DeadLetterUse.Read, function =>
        {
            function.Give("DEAD_LETTER_QUEUES", told);
            function.Function.AddToRolePolicy(Permissions.Allow(all, "sqs:ReceiveMessage", "sqs:ChangeMessageVisibility"));
        });
        Each(DeadLetterUse.Delete, function => function.Function.AddToRolePolicy(Permissions.Allow(all, "sqs:DeleteMessage")));
        Each(DeadLetterUse.Redrive, function => function.Function.AddToRolePolicy(Permissions.Allow(sources, "sqs:SendMessage")));

        void Each(DeadLetterUse least, Action<BookingFunction> give)
        {
            foreach (var function in functions.Where(each => each.DeadLetters >= least))
            {
                give(function);
            }
        }
    }

    private static Dictionary<string, string> Told(DeadLetterBox each)
    {
        var told = new Dictionary<string, string> { ["url"] = each.Queue.QueueUrl };
        if (each.Source is { } source)
        {
            told["source"] = source.QueueUrl;
        }

        return told;
    }
}
