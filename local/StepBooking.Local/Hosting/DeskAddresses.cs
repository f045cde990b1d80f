namespace StepBooking.Local.Hosting;

/// <summary>Where the desk listens: known once its listeners are bound, before any resource is made.</summary>
internal sealed class DeskAddresses
{
    private Uri? api;
    private Uri? aws;
    private Uri? sandbox;

    /// <summary>The REST API and the local surfaces, for example <c>http://127.0.0.1:8080/</c>.</summary>
    public Uri Api
    {
        get => Known(api);
        set => api = value;
    }

    /// <summary>The AWS endpoint.</summary>
    public Uri Aws
    {
        get => Known(aws);
        set => aws = value;
    }

    /// <summary>The payment sandbox.</summary>
    public Uri Sandbox
    {
        get => Known(sandbox);
        set => sandbox = value;
    }

    private static Uri Known(Uri? address) => address ?? throw new InvalidOperationException("The desk does not listen yet.");
}
