using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Cli;

/// <summary>A test that needs the CDK's command line, which is not part of a clone; without it the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CdkCliFactAttribute : FactAttribute
{
    public CdkCliFactAttribute()
    {
        if (!File.Exists(Cli))
        {
            Skip = "The CDK's command line is not installed: npm ci --prefix infra/npm";
        }
    }

    public static string Cli { get; } = Path.Combine(Repository.FromAssembly().Root, "infra/npm/node_modules/aws-cdk/bin/cdk");
}
