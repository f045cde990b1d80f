using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Messages;

/// <summary>The way of a clerk's event: rule, queue, function, dead letters, alarm.</summary>
public sealed class ClerkRulesTests
{
    public static TheoryData<string, string, string> Ways => new()
    {
        { "ConfirmedBooking", "booking:confirmed", "confirmed-bookings" },
        { "CancelledBooking", "booking:cancelled", "cancelled-bookings" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_rule_on_the_bus_names_the_detail_type_and_the_clerks_source(string function, string detailType, string queue)
    {
        var rule = Resource.At($"Clerks/{function}Rule").Properties;

        Assert.Equal("<Events/Bus>", Readable.Of(rule["EventBusName"]));
        Assert.Equal(
            $$"""{"detail-type":["{{detailType}}"],"source":["stepbooking.clerk"]}""", rule["EventPattern"]!.ToJsonString());
        Assert.Equal($"<Clerks/{function}/Queue>.Arn", Readable.Of(rule["Targets"]![0]!["Arn"]));
        Assert.Equal($"<Clerks/{function}/DeadLetters>.Arn", Readable.Of(rule["Targets"]![0]!["DeadLetterConfig"]!["Arn"]));
        Assert.Equal($"stepbooking-dev-clerk-{queue}", Readable.Of(rule["Name"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_message_is_retried_five_times_and_then_kept(string function, string detailType, string queue)
    {
        Assert.NotEmpty(detailType);
        var properties = Resource.At($"Clerks/{function}/Queue").Properties;
        var dead = Resource.At($"Clerks/{function}/DeadLetters").Properties;

        Assert.Equal(1 + 5, properties["RedrivePolicy"]!["maxReceiveCount"]!.GetValue<int>());
        Assert.Equal($"<Clerks/{function}/DeadLetters>.Arn", Readable.Of(properties["RedrivePolicy"]!["deadLetterTargetArn"]));
        Assert.Equal(6 * 20, properties["VisibilityTimeout"]!.GetValue<int>());
        Assert.Equal($"stepbooking-dev-{queue}-dead-letters", Readable.Of(dead["QueueName"]));
        Assert.All([properties, dead], each => Assert.True(each["SqsManagedSseEnabled"]!.GetValue<bool>()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_function_is_handed_batches_and_says_what_failed(string function, string detailType, string queue)
    {
        Assert.NotEmpty(detailType + queue);
        var mapping = Resource.At($"Clerks/{function}/Mapping").Properties;

        Assert.Equal($"<Clerks/{function}/Queue>.Arn", Readable.Of(mapping["EventSourceArn"]));
        Assert.Equal($"<{function}/Function>", Readable.Of(mapping["FunctionName"]));
        Assert.Equal(10, mapping["BatchSize"]!.GetValue<int>());
        Assert.Equal("""["ReportBatchItemFailures"]""", mapping["FunctionResponseTypes"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Operators_are_told_of_dead_letters(string function, string detailType, string queue)
    {
        Assert.NotEmpty(detailType);
        var alarm = Resource.At($"Alarms/{queue}-dead-letters").Properties;

        Assert.Equal($"<Clerks/{function}/DeadLetters>.QueueName", Readable.Of(alarm["Dimensions"]![0]!["Value"]));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }

    [Fact]
    public void Nothing_listens_to_the_sagas_own_events_in_a_clerks_name()
    {
        var rules = Resource.OfType("AWS::Events::Rule").Where(rule => rule.Path.StartsWith("Clerks/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal("""["stepbooking.clerk"]""", rule.Properties["EventPattern"]!["source"]!.ToJsonString()));
    }
}
