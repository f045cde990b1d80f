using Amazon.CDK;
using StepBooking.Infra.Approvals;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Notices;
using StepBooking.Infra.Tickets;

namespace StepBooking.Infra;

/// <summary>The CDK app: one stage of StepBooking.</summary>
public static class BookingApp
{
    /// <summary>The stage where no context names one.</summary>
    public const string DefaultStage = "dev";

    /// <summary>The address that notices come from where no context names one.</summary>
    public const string DefaultSender = "bookings@example.com";

    /// <summary>
    /// Writes the cloud assembly. Context, from the command line or CDK_CONTEXT_JSON: <c>stage</c>, <c>sender</c>,
    /// <c>emailSecretArn</c>, <c>getBookingConcurrency</c>, <c>approvalHours</c>, <c>ticketCurrency</c> and <c>functions</c>; the last also
    /// from STEPBOOKING_FUNCTIONS.
    /// </summary>
    /// <param name="repository">Where the definition, the API and the functions are.</param>
    /// <param name="environment">The environment variable of a name, or null.</param>
    /// <exception cref="SynthesisException">A context value is not usable, or the functions have not been built.</exception>
    public static void Synthesize(Repository repository, Func<string, string?> environment)
    {
        var app = new App(new AppProps
        {
            AnalyticsReporting = false,
            Context = Context(environment),
            Outdir = environment("CDK_OUTDIR") is null ? repository.CloudAssembly : null,
        });

        var functions = FunctionsProfile.Folder((string)app.Node.TryGetContext(FunctionsProfile.ContextKey), repository);
        var stage = new StageName((string)app.Node.TryGetContext("stage"));
        _ = new BookingStack(app, $"StepBooking-{stage}", new BookingStackProps
        {
            Stage = stage,
            Sender = (string)app.Node.TryGetContext("sender"),
            EmailSecretArn = EmailSecret.Of(app.Node.TryGetContext(EmailSecret.ContextKey)),
            GetBookingConcurrency = ReservedConcurrency.Of(app.Node.TryGetContext(ReservedConcurrency.ContextKey)),
            ApprovalHours = ApprovalHours.Of(app.Node.TryGetContext(ApprovalHours.ContextKey)),
            TicketCurrency = TicketCurrency.Of(app.Node.TryGetContext(TicketCurrency.ContextKey)),
            FunctionsFolder = functions,
            DefinitionsFolder = repository.Definitions,
            OpenApiFile = repository.OpenApi,
            GraphQlSchema = repository.GraphQlSchema,
            ResolversFolder = repository.Resolvers,
        });
        app.Synth();
    }

    private static Dictionary<string, object> Context(Func<string, string?> environment) => new(FeatureFlags.All)
    {
        ["stage"] = DefaultStage,
        ["sender"] = DefaultSender,
        [ReservedConcurrency.ContextKey] = ReservedConcurrency.Default,
        [ApprovalHours.ContextKey] = ApprovalHours.Default,
        [TicketCurrency.ContextKey] = TicketCurrency.Default,
        [FunctionsProfile.ContextKey] = environment("STEPBOOKING_FUNCTIONS") ?? FunctionsProfile.Account,
    };
}
