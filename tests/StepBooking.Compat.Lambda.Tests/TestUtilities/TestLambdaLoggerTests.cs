using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;

namespace StepBooking.Compat.Lambda.Tests.TestUtilities;

/// <summary>What a test finds in the logger's buffer.</summary>
public class TestLambdaLoggerTests
{
    [Fact]
    public void Context_has_a_logger_and_nothing_else()
    {
        var context = new TestLambdaContext();

        Assert.IsType<TestLambdaLogger>(context.Logger);
        Assert.Null(context.AwsRequestId);
        Assert.Equal(TimeSpan.Zero, context.RemainingTime);
    }

    [Fact]
    public void Buffer_has_the_template_and_then_each_argument()
    {
        var logger = new TestLambdaLogger();
        ILambdaLogger asFunctionsSeeIt = logger;

        logger.Log("a");
        logger.LogLine("b");
        asFunctionsSeeIt.LogWarning("Seat {seat} of {offering}", "12A", 7);
        asFunctionsSeeIt.LogInformation("done");
        asFunctionsSeeIt.Log(LogLevel.Error, new TimeoutException("slow"), "Failed");

        Assert.Equal(
            "ab\nWarning: Seat {seat} of {offering}\n\t12A\n\t7\nInformation: done\nError: Failed\nSystem.TimeoutException: slow\n",
            logger.Buffer.ToString());
    }
}
