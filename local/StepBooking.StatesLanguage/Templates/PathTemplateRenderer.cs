using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Templates;

/// <summary>Fills in what the paths of a JSONPath template compute.</summary>
internal static class PathTemplateRenderer
{
    /// <summary>The finished value.</summary>
    /// <exception cref="PathNotFoundException">A path leads nowhere; the message names the field and the input.</exception>
    /// <exception cref="IntrinsicFailureException">An intrinsic function refuses its arguments.</exception>
    public static Json Render(Template template, Json input, IPathScope scope)
    {
        switch (template)
        {
            case ConstantTemplate constant:
                return constant.Value;
            case PathTemplate path:
                return Evaluate(path, input, scope);
            case MapTemplate map:
                var members = new KeyValuePair<string, Json>[map.Members.Count];
                for (var i = 0; i < members.Length; i++)
                {
                    members[i] = new(map.Members[i].Key, Render(map.Members[i].Value, input, scope));
                }

                return new JsonMap(members);
            default:
                return new JsonList(((ListTemplate)template).Items.Select(item => Render(item, input, scope)));
        }
    }

    private static Json Evaluate(PathTemplate path, Json input, IPathScope scope)
    {
        try
        {
            return path.Query.Evaluate(input, scope);
        }
        catch (PathNotFoundException)
        {
            throw new PathNotFoundException(
                $"The JSONPath '{path.Query.Source}' specified for the field '{path.Field}' could not be found in the input '{input}'");
        }
    }
}
