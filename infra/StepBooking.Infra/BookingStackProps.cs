namespace StepBooking.Infra;

/// <summary>What one stage of StepBooking is made from.</summary>
public sealed class BookingStackProps
{
    /// <summary>The stage.</summary>
    public required StageName Stage { get; init; }

    /// <summary>The e-mail address that notices come from; SES verifies it.</summary>
    public required string Sender { get; init; }

    /// <summary>The ARN of the secret with the e-mail settings; null where mail goes by SES.</summary>
    public string? EmailSecretArn { get; init; }

    /// <summary>
    /// How many invocations of a function whose callers may wait run at once, for each reserved from the account's limit, or null to
    /// reserve none: they must not starve the steps.
    /// </summary>
    public required int? GetBookingConcurrency { get; init; }

    /// <summary>How many hours a provider has to accept a booking, shorter than an authorised payment lives.</summary>
    public required int ApprovalHours { get; init; }

    /// <summary>What new film tickets are priced in, ISO 4217.</summary>
    public string TicketCurrency { get; init; } = Tickets.TicketCurrency.Default;

    /// <summary>The folder with the functions' executable, <c>bootstrap</c>.</summary>
    public required string FunctionsFolder { get; init; }

    /// <summary>The folder with the state machines, in the States Language, one file each.</summary>
    public required string DefinitionsFolder { get; init; }

    /// <summary>The REST API, in OpenAPI with API Gateway's extensions.</summary>
    public required string OpenApiFile { get; init; }

    /// <summary>The apartments' GraphQL schema.</summary>
    public required string GraphQlSchema { get; init; }

    /// <summary>The folder with that schema's resolvers, in AppSync's JavaScript, one file each.</summary>
    public required string ResolversFolder { get; init; }
}
