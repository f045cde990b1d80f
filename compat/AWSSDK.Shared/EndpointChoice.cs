using Amazon.Runtime.Endpoints;

namespace StepBooking.Compat.AwsSdk;

/// <summary>What an endpoint is chosen by; the keys are those of the services' endpoint rules.</summary>
internal sealed class EndpointChoice : EndpointParameters
{
    internal string? Region
    {
        get => (string?)this[nameof(Region)];
        init => this[nameof(Region)] = value;
    }

    internal string? Endpoint
    {
        get => (string?)this[nameof(Endpoint)];
        init => this[nameof(Endpoint)] = value;
    }

    internal bool UseFips
    {
        get => this["UseFIPS"] is true;
        init => this["UseFIPS"] = value;
    }

    internal bool UseDualStack
    {
        get => this[nameof(UseDualStack)] is true;
        init => this[nameof(UseDualStack)] = value;
    }
}
