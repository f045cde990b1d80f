namespace StepBooking.Local.GraphQl;

/// <summary>The declared GraphQL APIs.</summary>
internal sealed class GraphQlApis
{
    private readonly List<GraphQlApi> apis = [];

    /// <summary>The one that is served at <c>/graphql</c>: the first; null where none is declared.</summary>
    public GraphQlApi? Main => apis.FirstOrDefault();

    /// <summary>Takes an API.</summary>
    public void Add(GraphQlApi api) => apis.Add(api);

    /// <summary>An API by its id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public GraphQlApi Named(string? id) => apis.Find(api => api.Id == id)
        ?? throw new InvalidOperationException($"there is no GraphQL API {id}.");
}
