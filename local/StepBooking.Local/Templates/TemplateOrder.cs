using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Templates;

/// <summary>The order in which a template's resources are made: each after all that it refers to or depends on.</summary>
internal static class TemplateOrder
{
    /// <summary>The logical ids in that order; those that need nothing from one another keep the template's.</summary>
    /// <exception cref="StartUpException">Resources wait for one another.</exception>
    internal static IReadOnlyList<string> Of(JsonObject resources)
    {
        List<string> order = [];
        HashSet<string> done = [];
        List<string> path = [];
        foreach (var (name, _) in resources)
            Visit(name);
        return order;

        void Visit(string name)
        {
            if (done.Contains(name))
                return;
            if (path.Contains(name))
                throw new StartUpException($"The template's resources wait for one another: {string.Join(" → ", path)} → {name}.");
            path.Add(name);
            foreach (var needed in Needs(resources[name]!.AsObject()).Where(resources.ContainsKey))
                Visit(needed);
            path.RemoveAt(path.Count - 1);
            done.Add(name);
            order.Add(name);
        }
    }

    private static IEnumerable<string> Needs(JsonObject resource)
    {
        IEnumerable<string> declared = resource["DependsOn"] switch
        {
            JsonArray many => many.Select(one => (string)one!),
            JsonValue one => [(string)one!],
            _ => [],
        };
        return declared.Concat(Intrinsic.References(resource["Properties"]));
    }
}
