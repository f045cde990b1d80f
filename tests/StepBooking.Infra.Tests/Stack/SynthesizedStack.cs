using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using StepBooking.Infra.Approvals;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Stack;

/// <summary>The template of stage dev, made once for all tests.</summary>
internal static class SynthesizedStack
{
    /// <summary>Another stage, of the longest name that a stage may have.</summary>
    public const string LongestStage = "twelveletter";

    private static readonly Lazy<string> Made = new(() => Synthesize("the functions"));
    private static readonly Lazy<Template> Asserted = new(() => Template.FromString(Text));
    private static readonly Lazy<JsonObject> Parsed = new(() => JsonNode.Parse(Text)!.AsObject());
    private static readonly Lazy<JsonObject> Longest = new(() => JsonNode.Parse(Synthesize("x", LongestStage))!.AsObject());

    public static string Text => Made.Value;

    public static Template Template => Asserted.Value;

    public static JsonObject Json => Parsed.Value;

    /// <summary>The template of <see cref="LongestStage"/>, made once for all tests too.</summary>
    public static JsonObject JsonOfLongestStage => Longest.Value;

    public static Repository Repository { get; } = Repository.FromAssembly();

    /// <summary>Makes the template with an executable of some content, without building any function.</summary>
    public static string Synthesize(string bootstrap, string stage = "dev", string? definitions = null, int? waiting = 20, string? emailSecret = null)
    {
        var folder = Directory.CreateTempSubdirectory("stepbooking-infra-");
        try
        {
            var functions = folder.CreateSubdirectory("functions");
            File.WriteAllText(Path.Combine(functions.FullName, "bootstrap"), bootstrap);
            var app = new App(new AppProps
            {
                AnalyticsReporting = false,
                Context = new Dictionary<string, object>(FeatureFlags.All),
                Outdir = Path.Combine(folder.FullName, "cdk.out"),
            });
            _ = new BookingStack(app, "Stack", new BookingStackProps
            {
                Stage = new StageName(stage),
                Sender = BookingApp.DefaultSender,
                EmailSecretArn = emailSecret,
                GetBookingConcurrency = waiting,
                ApprovalHours = ApprovalHours.Default,
                FunctionsFolder = functions.FullName,
                DefinitionsFolder = definitions ?? Repository.Definitions,
                OpenApiFile = Repository.OpenApi,
                GraphQlSchema = Repository.GraphQlSchema,
                ResolversFolder = Repository.Resolvers,
            });
            return File.ReadAllText(app.Synth().GetStackByName("Stack").TemplateFullPath);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
