namespace StepBooking.Local.Storage;

/// <summary>Where DynamoDB Local answers: known a little after the start, because Java takes its time.</summary>
internal sealed class DynamoDbEndpoint
{
    private readonly TaskCompletionSource<Uri> known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for the address.</summary>
    public Task<Uri> Address(CancellationToken cancellationToken) => known.Task.WaitAsync(cancellationToken);

    /// <summary>Tells it.</summary>
    internal void Set(Uri address) => known.TrySetResult(address);

    /// <summary>Tells those who wait that there will be none, and why.</summary>
    internal void Fail(Exception failure) => known.TrySetException(failure);
}
