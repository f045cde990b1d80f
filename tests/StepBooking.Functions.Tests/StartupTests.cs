using Amazon.Lambda.Annotations;
using Amazon.Runtime;
using Amazon.SimpleEmailV2;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Email;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests;

public sealed class StartupTests
{
    /// <summary>What the stack tells functions, all of it.</summary>
    internal static readonly Dictionary<string, string> Variables = new()
    {
        ["TABLE_NAME"] = "bookings",
        ["BOOKING_STATE_MACHINE_ARN"] = "arn:aws:states:us-east-1:000000000000:stateMachine:booking",
        ["CANCELLATION_STATE_MACHINE_ARN"] = "arn:aws:states:us-east-1:000000000000:stateMachine:cancellation",
        ["RECOVERY_STATE_MACHINE_ARN"] = "arn:aws:states:us-east-1:000000000000:stateMachine:recovery",
        ["PAYMENT_SECRET_ARN"] = "arn:aws:secretsmanager:us-east-1:000000000000:secret:payment",
        ["EMAIL_SENDER"] = "bookings@example.com",
        ["PARKED_QUEUE_URL"] = "https://sqs.us-east-1.amazonaws.com/000000000000/parked",
        ["STAGE"] = "dev",
        ["SQS_BOOKING_REQUEST_QUEUE_URL"] = "https://sqs.us-east-1.amazonaws.com/000000000000/requests",
        ["SQS_BOOKING_CONFIRMATION_QUEUE_URL"] = "https://sqs.us-east-1.amazonaws.com/000000000000/confirmations",
        ["EVENT_BUS_NAME"] = "bookings",
        ["SOURCE_QUEUE_URL"] = "https://sqs.us-east-1.amazonaws.com/000000000000/source",
        ["PRICE_CHANGE_TOPIC_ARN"] = "arn:aws:sns:us-east-1:000000000000:price-changes",
        ["TICKET_CURRENCY"] = "USD",
        ["DEAD_LETTER_QUEUES"] = """{"intake": {"url": "https://sqs.us-east-1.amazonaws.com/000000000000/dead", "source": "https://sqs.us-east-1.amazonaws.com/000000000000/intake"}}""",
        ["CLIENT_TIMEOUT_SECONDS"] = "2",
    };

    /// <summary>What the Lambda service itself tells every function.</summary>
    static StartupTests()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "local");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "local");
    }

    public static TheoryData<Type> Functions => [.. typeof(Startup).Assembly.GetTypes()
        .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(LambdaFunctionAttribute), false)))];

    [Fact]
    public void There_is_a_function_for_every_step() => Assert.True(Functions.Count >= 21);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_can_be_made(Type function) => Assert.NotNull(Provider(Variables, function).GetRequiredService(function));

    [Fact]
    public void A_missing_variable_is_named()
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => Provider([], typeof(ReserveSeatsFunction)).GetRequiredService<ReserveSeatsFunction>());

        Assert.Contains("TABLE_NAME", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_take_their_timeout_from_the_environment()
    {
        var client = Provider(Variables, typeof(Startup)).GetRequiredService<Amazon.DynamoDBv2.IAmazonDynamoDB>();

        Assert.Equal((TimeSpan.FromSeconds(2), 1), (client.Config.Timeout, client.Config.MaxErrorRetry));
    }

    [Theory]
    [InlineData(null, 24)]
    [InlineData("36", 36)]
    public void How_long_a_provider_has_is_in_the_environment(string? hours, int limit)
    {
        var environment = new StepEnvironment(name => name == "APPROVAL_HOURS" ? hours : null);

        Assert.Equal(TimeSpan.FromHours(limit), environment.ApprovalLimit);
    }

    [Fact]
    public void The_clients_that_send_notices_repeat_nothing()
    {
        var client = Provider(Variables, typeof(Startup)).GetRequiredService<IAmazonSimpleEmailServiceV2>();

        Assert.Equal((TimeSpan.FromSeconds(5), 0), (client.Config.Timeout, client.Config.MaxErrorRetry));
        Assert.IsAssignableFrom<HttpClientFactory>(client.Config.HttpClientFactory);
    }

    [Fact]
    public void The_senders_can_be_made() =>
        Assert.NotNull(Provider(Variables, typeof(Startup)).GetRequiredService<NoticeDesk>());

    [Fact]
    public void Mail_goes_as_the_secret_says_where_the_stack_names_one_and_by_SES_else()
    {
        var named = new Dictionary<string, string>(Variables) { ["EMAIL_SECRET_ARN"] = "arn:aws:secretsmanager:us-east-1:000000000000:secret:email" };
        var unnamed = new Dictionary<string, string>(Variables) { ["EMAIL_SECRET_ARN"] = "" };

        Assert.IsType<ConfiguredEmailSender>(Provider(named, typeof(Startup)).GetRequiredService<IEmailSender>());
        Assert.IsType<SesEmailSender>(Provider(Variables, typeof(Startup)).GetRequiredService<IEmailSender>());
        Assert.IsType<SesEmailSender>(Provider(unnamed, typeof(Startup)).GetRequiredService<IEmailSender>());
    }

    private static ServiceProvider Provider(Dictionary<string, string> variables, Type function)
    {
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        services.AddSingleton(new StepEnvironment(variables.GetValueOrDefault));
        services.AddSingleton(function);
        return services.BuildServiceProvider();
    }
}
