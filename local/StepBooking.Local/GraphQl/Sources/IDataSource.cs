using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>What resolvers' code asks.</summary>
internal interface IDataSource
{
    /// <summary>Does what the code asked for. Never throws for what the source refuses: that is the answer's error.</summary>
    /// <param name="request">What <c>request</c> gave.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SourceAnswer> Ask(JsonObject request, CancellationToken cancellationToken);
}
