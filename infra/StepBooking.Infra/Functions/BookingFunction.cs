using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Events;
using StepBooking.Infra.Machines;

namespace StepBooking.Infra.Functions;

/// <summary>A Lambda function with a role, a policy and a log group of its own.</summary>
public sealed class BookingFunction : Construct
{
    private const int PaymentSeconds = 8;
    private const int NoticeSeconds = 5;

    /// <summary>Declares the function.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="declaration">Its row of the catalogue.</param>
    /// <param name="around">What it stands among.</param>
    public BookingFunction(Construct scope, FunctionDeclaration declaration, FunctionSurroundings around)
        : base(scope, declaration.Name)
    {
        var name = around.Stage.NameOf(declaration.Name);
        var logs = new LogGroup(this, "Logs", new LogGroupProps
        {
            LogGroupName = $"/aws/lambda/{name}",
            Retention = RetentionDays.ONE_MONTH,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        Function = new Function(this, "Function", new FunctionProps
        {
            FunctionName = name,
            Runtime = Runtime.PROVIDED_AL2023,
            Architecture = Architecture.X86_64,
            Handler = "bootstrap",
            Code = around.Code,
            Timeout = Duration.Seconds(declaration.TimeoutSeconds),
            MemorySize = declaration.MemoryMegabytes,
            ReservedConcurrentExecutions = declaration.Waits ? around.WaitingAtOnce : null,
            Tracing = Tracing.ACTIVE,
            LoggingFormat = LoggingFormat.JSON,
            LogGroup = logs,
            Role = new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") }),
            Environment = new Dictionary<string, string> { ["ANNOTATIONS_HANDLER"] = declaration.Name },
        });
        Function.AddToRolePolicy(Permissions.WriteLogs(logs));
        TimeoutSeconds = declaration.TimeoutSeconds;
        SetClientTimeout(declaration);
        UseTable(declaration, around);
        Use(declaration.Needs, around);
    }

    /// <summary>The function itself.</summary>
    public Function Function { get; }

    /// <summary>How long an invocation may take.</summary>
    public int TimeoutSeconds { get; }

    /// <summary>Lets the function be handed a queue's messages, and say when one that failed is to come back.</summary>
    /// <param name="queue">The queue; <c>SOURCE_QUEUE_URL</c> tells it.</param>
    public void MayConsume(Queue queue)
    {
        Give("SOURCE_QUEUE_URL", queue.QueueUrl);
        Function.AddToRolePolicy(Permissions.Allow(
            [queue.QueueArn], "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"));
    }

    /// <summary>Lets the function send messages to a queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="variable">The environment variable that tells its address.</param>
    public void MaySend(Queue queue, string variable)
    {
        Give(variable, queue.QueueUrl);
        Function.AddToRolePolicy(Permissions.Allow([queue.QueueArn], "sqs:SendMessage"));
    }

    /// <summary>Lets the function start executions of a state machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="variable">The environment variable that tells its ARN.</param>
    public void MayStart(SagaMachine machine, string variable)
    {
        Give(variable, machine.StateMachine.StateMachineArn);
        Function.AddToRolePolicy(machine.Start());
    }

    /// <summary>Lets the function look at the executions of a state machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="variable">The environment variable that tells its ARN.</param>
    public void MayDescribe(SagaMachine machine, string variable)
    {
        Give(variable, machine.StateMachine.StateMachineArn);
        Function.AddToRolePolicy(machine.Describe());
    }

    /// <summary>Lets the function list the executions of a state machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="variable">The environment variable that tells its ARN.</param>
    public void MayList(SagaMachine machine, string variable)
    {
        Give(variable, machine.StateMachine.StateMachineArn);
        Function.AddToRolePolicy(machine.List());
    }

    /// <summary>Lets the function redrive the executions of a state machine.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="variable">The environment variable that tells its ARN.</param>
    public void MayRedrive(SagaMachine machine, string variable)
    {
        Give(variable, machine.StateMachine.StateMachineArn);
        Function.AddToRolePolicy(machine.Redrive());
    }

    private void SetClientTimeout(FunctionDeclaration declaration)
    {
        if (declaration.ClientTimeoutSeconds is { } seconds)
        {
            Give("CLIENT_TIMEOUT_SECONDS", $"{seconds}");
        }
    }

    private void UseTable(FunctionDeclaration declaration, FunctionSurroundings around)
    {
        if (declaration.Table.Count == 0)
        {
            return;
        }

        Give("TABLE_NAME", around.Store.Table.TableName);
        foreach (var use in declaration.Table)
        {
            Function.AddToRolePolicy(Permissions.UseTable(use, around.Store));
        }

        if (declaration.QueriesIndex is { } index)
        {
            Function.AddToRolePolicy(Permissions.QueryIndex(index, around.Store));
        }
    }

    private void Use(Need needs, FunctionSurroundings around)
    {
        if (needs.HasFlag(Need.PaymentSecret))
        {
            Give("PAYMENT_SECRET_ARN", around.Payments.Secret.SecretArn);
            Give("PAYMENT_TIMEOUT_SECONDS", $"{PaymentSeconds}");
            Function.AddToRolePolicy(Permissions.Allow([around.Payments.Secret.SecretArn], "secretsmanager:GetSecretValue"));
        }

        if (needs.HasFlag(Need.Notices))
        {
            Give("EMAIL_SENDER", around.Sender.Address);
            Give("NOTICE_TIMEOUT_SECONDS", $"{NoticeSeconds}");
            Function.AddToRolePolicy(Permissions.Allow([around.Sender.Identity.EmailIdentityArn], "ses:SendEmail"));
            Function.AddToRolePolicy(Permissions.SendSms(Stack.Of(this)));
            UseEmailSecret(around);
        }

        if (needs.HasFlag(Need.ParkedQueue))
        {
            Give("PARKED_QUEUE_URL", around.Parked.Queue.QueueUrl);
            Function.AddToRolePolicy(Permissions.Allow([around.Parked.Queue.QueueArn], "sqs:SendMessage"));
        }

        if (needs.HasFlag(Need.Metrics))
        {
            Give("STAGE", around.Stage.ToString());
        }

        UseApprovals(needs, around);
        UseEvents(needs, around);
        UseTickets(needs, around);
    }

    private void UseApprovals(Need needs, FunctionSurroundings around)
    {
        if (needs.HasFlag(Need.TaskAnswers))
        {
            Function.AddToRolePolicy(Permissions.AnswerTasks());
        }

        if (needs.HasFlag(Need.ApprovalLimit))
        {
            Give("APPROVAL_HOURS", $"{around.ApprovalHours}");
        }
    }

    private void UseEmailSecret(FunctionSurroundings around)
    {
        if (around.EmailSecretArn is { } secret)
        {
            Give("EMAIL_SECRET_ARN", secret);
            Function.AddToRolePolicy(Permissions.Allow([secret], "secretsmanager:GetSecretValue"));
        }
    }

    private void UseEvents(Need needs, FunctionSurroundings around)
    {
        if (needs.HasFlag(Need.Events))
        {
            MayPublish(BookingEvents.SagaSource, around);
        }

        if (needs.HasFlag(Need.ClerkEvents))
        {
            MayPublish(BookingEvents.ClerkSource, around);
        }
    }

    private void MayPublish(string source, FunctionSurroundings around)
    {
        Give("EVENT_BUS_NAME", around.Events.Bus.EventBusName);
        Function.AddToRolePolicy(Permissions.Publish(around.Events, source));
    }

    private void UseTickets(Need needs, FunctionSurroundings around)
    {
        if (needs.HasFlag(Need.TicketCurrency))
        {
            Give("TICKET_CURRENCY", around.TicketCurrency);
        }

        if (needs.HasFlag(Need.PriceChanges))
        {
            Give("PRICE_CHANGE_TOPIC_ARN", around.PriceChanges.Topic.TopicArn);
            Function.AddToRolePolicy(Permissions.Allow([around.PriceChanges.Topic.TopicArn], "sns:Publish"));
        }
    }

    /// <summary>Gives the function an environment variable.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="value">Its value.</param>
    internal void Give(string variable, string value) => Function.AddEnvironment(variable, value);
}
