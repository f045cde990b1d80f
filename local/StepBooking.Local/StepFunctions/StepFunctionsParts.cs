using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Resources;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.Local.StepFunctions.Wire;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>Step Functions, and the Node child that evaluates its expressions.</summary>
internal static class StepFunctionsParts
{
    internal static IServiceCollection AddStepFunctions(this IServiceCollection services)
    {
        services.AddNodeChild();
        return services
            .AddSingleton<IExpressionEvaluator, NodeExpressionEvaluator>()
            .AddSingleton<ExpressionSyntax>()
            .AddSingleton<StateMachineRegistry>()
            .AddSingleton<ExecutionRegistry>()
            .AddSingleton<RunningExecutions>()
            .AddSingleton<TaskServices>()
            .AddSingleton<PageTokens>()
            .AddSingleton<ExecutionOperations>()
            .AddSingleton<ExecutionQueries>()
            .AddSingleton<StateMachineOperations>()
            .AddSingleton<TaskTokenOperations>()
            .AddSingleton(all => new StatesEngine(new EngineOptions
            {
                Integration = all.GetRequiredService<TaskServices>(),
                Expressions = all.GetRequiredService<IExpressionEvaluator>(),
                Journal = all.GetRequiredService<RunningExecutions>(),
                Clock = all.GetRequiredService<TimeProvider>(),
            }))
            .AddAwsService<StepFunctionsService>()
            .AddResourceType<StateMachineType>()
            .AddStartTask<LostExecutions>()
            .AddStartTask<NodeChildStart>();
    }

    /// <summary>Adds the Node child, once for everyone who asks it.</summary>
    internal static IServiceCollection AddNodeChild(this IServiceCollection services)
    {
        services.TryAddSingleton(all => new NodeChild(
            cancellation => NpmPackages.Install(all.GetRequiredService<Progress>(), cancellation)));
        return services;
    }
}
