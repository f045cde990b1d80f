using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Events;
using Constructs;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Events;

/// <summary>The bus of booking events: what has happened, from the saga, and what is to happen, from clerks.</summary>
public sealed class BookingEvents : Construct
{
    /// <summary>Who tells what has happened.</summary>
    public const string SagaSource = "stepbooking";

    /// <summary>Who tells what is to happen.</summary>
    public const string ClerkSource = "stepbooking.clerk";

    /// <summary>Declares the bus.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="alarms">Who is told of events that could not be published.</param>
    public BookingEvents(Construct scope, string id, StageName stage, OperatorAlarms alarms)
        : base(scope, id)
    {
        Bus = new EventBus(this, "Bus", new EventBusProps { EventBusName = stage.NameOf("bookings") });
        alarms.AlarmOn(
            "events-not-published",
            new Metric(new MetricProps
            {
                Namespace = "StepBooking",
                MetricName = "EventsNotPublished",
                DimensionsMap = new Dictionary<string, string> { ["Stage"] = stage.ToString() },
                Statistic = "Sum",
                Period = Amazon.CDK.Duration.Minutes(5),
                Unit = Unit.COUNT,
            }),
            threshold: 5,
            "Events of bookings cannot be published. The schedule tries again each minute; if this lasts, read the functions' logs.");
    }

    /// <summary>The bus.</summary>
    public EventBus Bus { get; }
}
