using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Operations;

public sealed class RecoveryRulesTests
{
    [Fact]
    public void Dead_bookings_and_cancellations_are_taken_up_and_a_recovery_s_death_is_left_to_the_schedule()
    {
        var rule = Resource.At("RecoveryRules/Deaths").Properties;
        var pattern = rule["EventPattern"]!;

        Assert.Equal("aws.states", Readable.Of(pattern["source"]));
        Assert.Equal("Step Functions Execution Status Change", Readable.Of(pattern["detail-type"]));
        Assert.Equal("FAILED, TIMED_OUT, ABORTED", Readable.Of(pattern["detail"]!["status"]));
        Assert.Equal("<Booking/StateMachine>, <Cancellation/StateMachine>", Readable.Of(pattern["detail"]!["stateMachineArn"]));
        Assert.Equal("ENABLED", Readable.Of(rule["State"]));
        AssertTarget(rule, "StartRecovery", retries: 10, seconds: 7200);
    }

    [Fact]
    public void The_schedule_sweeps_each_minute_and_a_missed_sweep_is_not_made_up_for()
    {
        var rule = Resource.At("RecoveryRules/Schedule").Properties;

        Assert.Equal("rate(1 minute)", Readable.Of(rule["ScheduleExpression"]));
        AssertTarget(rule, "SweepDue", retries: 0, seconds: 3600);
    }

    [Theory]
    [InlineData("StartRecovery")]
    [InlineData("SweepDue")]
    public void What_a_function_fails_on_is_kept_where_operators_are_told_of_it(string function) => Assert.Equal(
        "<RecoveryRules/DeadLetters>.Arn", Readable.Of(Resource.At($"{function}/Function").Properties["DeadLetterConfig"]!["TargetArn"]));

    [Fact]
    public void Dead_letters_are_kept_for_two_weeks_and_counted()
    {
        var queue = Resource.At("RecoveryRules/DeadLetters").Properties;
        var alarm = Resource.At("Alarms/recovery-dead-letters").Properties;

        Assert.Equal(14 * 24 * 60 * 60, queue["MessageRetentionPeriod"]!.GetValue<int>());
        Assert.Equal("ApproximateNumberOfMessagesVisible", Readable.Of(alarm["MetricName"]));
        Assert.Equal("<RecoveryRules/DeadLetters>.QueueName", Readable.Of(Assert.Single(alarm["Dimensions"]!.AsArray())!["Value"]));
    }

    [Fact]
    public void Only_these_rules_may_put_dead_letters_there_and_invoke_the_functions()
    {
        var writers = Resource.OfType("AWS::SQS::QueuePolicy")
            .Where(policy => Readable.Of(policy.Properties["Queues"]) == "<RecoveryRules/DeadLetters>")
            .SelectMany(policy => policy.Properties["PolicyDocument"]!["Statement"]!.AsArray())
            .Select(statement => $"{Readable.Of(statement!["Principal"]!["Service"])} {Readable.Of(statement["Condition"]!["ArnEquals"]!["aws:SourceArn"])}");
        var callers = Resource.OfType("AWS::Lambda::Permission")
            .Where(each => Readable.Of(each.Properties["Principal"]) == "events.amazonaws.com")
            .Select(each => $"{Readable.Of(each.Properties["SourceArn"])} {Readable.Of(each.Properties["FunctionName"])}");

        Assert.Equal(
            ["events.amazonaws.com <RecoveryRules/Deaths>.Arn", "events.amazonaws.com <RecoveryRules/Schedule>.Arn"], writers.Order());
        Assert.Equal(
            [
                "<RecoveryRules/Deaths>.Arn <StartRecovery/Function>.Arn",
                "<RecoveryRules/Schedule>.Arn <SweepDue/Function>.Arn",
                "<WaitingLists/Schedule>.Arn <OfferSeats/Function>.Arn",
            ],
            callers.Order());
    }

    private static void AssertTarget(JsonObject rule, string function, int retries, int seconds)
    {
        var target = Assert.Single(rule["Targets"]!.AsArray())!;
        Assert.Equal($"<{function}/Function>.Arn", Readable.Of(target["Arn"]));
        Assert.Equal("<RecoveryRules/DeadLetters>.Arn", Readable.Of(target["DeadLetterConfig"]!["Arn"]));
        Assert.Equal(retries, target["RetryPolicy"]!["MaximumRetryAttempts"]!.GetValue<int>());
        Assert.Equal(seconds, target["RetryPolicy"]!["MaximumEventAgeInSeconds"]!.GetValue<int>());
    }
}
