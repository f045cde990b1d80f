using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Distributed;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Finds what runs a state.</summary>
internal static class StateRuns
{
    public static ValueTask<Transition> Run(StateVisit visit) => visit.State switch
    {
        PassState pass => PassRun.Run(visit, pass),
        TaskState task => new TaskRun(visit, task).Run(),
        ChoiceState choice => ChoiceRun.Run(visit, choice),
        WaitState wait => WaitRun.Run(visit, wait),
        SucceedState succeed => SucceedRun.Run(visit, succeed),
        FailState fail => FailRun.Run(visit, fail),
        ParallelState parallel => new ParallelRun(visit, parallel).Run(),
        MapState { IsDistributed: true } map => new DistributedMapRun(visit, map).Run(),
        _ => new InlineMapRun(visit, (MapState)visit.State).Run(),
    };
}
