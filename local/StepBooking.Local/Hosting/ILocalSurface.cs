using Microsoft.AspNetCore.Routing;

namespace StepBooking.Local.Hosting;

/// <summary>Something served at the API's port: a local surface under <c>/_local</c>, or the REST API itself (as the fallback).</summary>
internal interface ILocalSurface
{
    /// <summary>Adds its routes. Called once, before the first request.</summary>
    void Map(IEndpointRouteBuilder routes);
}
