using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Resources;
using StepBooking.Local.StepFunctions.Activities;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Mocks;
using StepBooking.Local.StepFunctions.Observing;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.Local.StepFunctions.Tasks.Nested;
using StepBooking.Local.StepFunctions.Wire;
using StepBooking.Local.StepFunctions.Wire.Executions;
using StepBooking.Local.StepFunctions.Wire.Machines;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Testing;

namespace StepBooking.Local.StepFunctions;

/// <summary>Step Functions, and the Node child that evaluates its expressions.</summary>
internal static class StepFunctionsParts
{
    internal static IServiceCollection AddStepFunctions(this IServiceCollection services)
    {
        services.AddNodeChild();
        services.AddExecutionObservers();
        return services
            .AddSingleton<IExpressionEvaluator, NodeExpressionEvaluator>()
            .AddSingleton<ExpressionSyntax>()
            .AddSingleton<MachineStore>()
            .AddSingleton<StateMachineRegistry>()
            .AddSingleton<DefinitionCheck>()
            .AddSingleton<Deletions>()
            .AddSingleton<ActivityRegistry>()
            .AddSingleton<ActivityQueues>()
            .AddSingleton<ExecutionRegistry>()
            .AddSingleton<ExecutionFinder>()
            .AddSingleton<ExpressRuns>()
            .AddSingleton(ExecutionJournal.Open)
            .AddSingleton<NestedExecutions>()
            .AddSingleton<RedriveStatus>()
            .AddSingleton(all => new TaskServices(
                all.GetRequiredService<IAwsServices>(),
                all.GetRequiredService<Identities>(),
                arn => all.GetRequiredService<ExecutionRegistry>().TryFind(arn),
                all.GetRequiredService<NestedExecutions>(),
                all.GetRequiredService<Stopping>(),
                all.GetRequiredService<TimeProvider>()))
            .AddSingleton<ITaskIntegration>(all => new ActivityIntegration(
                all.GetRequiredService<TaskServices>(), all.GetRequiredService<ActivityRegistry>(), all.GetRequiredService<ActivityQueues>()))
            .AddSingleton(_ => new MockCases(
                Environment.GetEnvironmentVariable(MockCases.Variable) is { Length: > 0 } path ? new MockFile(path) : null))
            .AddSingleton<PageTokens>()
            .AddSingleton(all => new StateTester(all.GetRequiredService<StatesEngine>(), DeskAccount.Region, DeskAccount.Id))
            .AddOperations<StateMachineChanges>()
            .AddOperations<StateMachineQueries>()
            .AddOperations<VersionOperations>()
            .AddOperations<AliasOperations>()
            .AddOperations<TagOperations>()
            .AddOperations<ExecutionOperations>()
            .AddOperations<ExecutionQueries>()
            .AddOperations<ExecutionList>()
            .AddOperations<RedriveOperation>()
            .AddOperations<MapRunOperations>()
            .AddOperations<TaskTokenOperations>()
            .AddOperations<ActivityOperations>()
            .AddOperations<TestStateOperation>()
            .AddSingleton(Engine)
            .AddAwsService<StepFunctionsService>()
            .AddResourceType<StateMachineType>()
            .AddStartTask<ResumeExecutions>()
            .AddStartTask<Deletions>()
            .AddStartTask<MockConfigurationCheck>()
            .AddStartTask<NodeChildStart>();
    }

    /// <summary>The engine; what its journal holds is known from the first moment.</summary>
    private static StatesEngine Engine(IServiceProvider all)
    {
        var engine = new StatesEngine(new EngineOptions
        {
            Integration = new MockTasks(
                all.GetRequiredService<MockCases>().Current, new ServedTasks(all.GetRequiredService<ITaskIntegration>())),
            Expressions = all.GetRequiredService<IExpressionEvaluator>(),
            Objects = all.GetService<IObjectStore>(),
            Observer = all.GetRequiredService<ExecutionObservers>().Saw,
            Journal = all.GetRequiredService<IJournal>(),
            Clock = all.GetRequiredService<TimeProvider>(),
        });
        all.GetRequiredService<ExecutionRegistry>().Load(engine.Load());
        return engine;
    }

    private static IServiceCollection AddOperations<T>(this IServiceCollection services)
        where T : class, IOperations => services.AddSingleton<IOperations, T>();

    /// <summary>Adds the Node child, once for everyone who asks it.</summary>
    internal static IServiceCollection AddNodeChild(this IServiceCollection services)
    {
        services.TryAddSingleton(all => new NodeChild(
            cancellation => NpmPackages.Install(all.GetRequiredService<Progress>(), cancellation)));
        return services;
    }
}
